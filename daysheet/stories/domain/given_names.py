"""Given names that tell a person from a place or a company; the commonest first names of data/people.csv."""

_NAMES = """
Aaron Abigail Abraham Adam Adolf Adolph Adrian Adriano Ahmed Aiden Aisha Al Alan Albert Alberto
Alessandro Alex Alexander Alexandra Alexis Alfred Alfredo Ali Alice Alicia Alison Allan Allen Allison
Alvin Amanda Amber Amos Amy Andre Andrea Andrei Andrew André Andy Angel Angela Anil Anita Ann Anna Anne
Annie Anthony Anton Antonio Archibald Archie Ariel Arnold Arthur Ashley Audrey Augustus Austin Avery
Ayanna Barbara Barney Barry Bart Ben Benjamin Benny Bernard Bernie Bert Beth Betsy Betty Beverly Bill
Billie Billy Blake Bob Bobby Bonnie Boris Brad Bradley Brandon Brenda Brendan Brent Bret Brett Brian
Brittany Brock Brooke Brooks Bruce Bruno Bryan Bryce Buddy Burt Buster Byron Cal Caleb Calvin Cameron
Cara Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn Carrie Carroll Carson Carter Casey Catherine
Cathy Cecil Cesar Chad Charles Charley Charlie Cheryl Chester Chet Chico Chloe Chris Chrissy Christian
Christina Christine Christopher Cindy Claire Clara Clarence Clark Claude Claudia Claudio Clay Clement
Clifford Clifton Clint Clinton Clyde Cody Cole Colin Connie Conor Conrad Corey Cori Cornelius Cory
Courtney Craig Crystal Curt Curtis Cynthia Dale Damian Damon Dan Dana Daniel Danielle Danny Darnell
Darrell Darren Darryl Daryl Dave Davey David Dean Debbie Deborah Debra Dee Deepak Denise Dennis Denny
Derek Derrick Diana Diane Dick Dirk Dominic Dominique Donald Donna Donnie Doris Dorothy Doug Douglas
Drew Duane Dustin Dwayne Dwight Dylan Earl Earle Ed Eddie Edgar Edith Edmund Eduardo Edward Edwin Eileen
Elaine Eleanor Eli Elias Elijah Elisabeth Elissa Elizabeth Ellen Elliott Ellis Elmer Embra Emil Emilio
Emily Emma Emmett Eric Erich Erick Erik Erin Ernest Ernie Ernst Esther Ethan Eugene Eva Evan Evelyn
Everett Ezra Fatima Felix Ferdinand Fernando Floyd Forrest Fran Frances Francesco Francis Francisco
Frank Frankie Franklin Franz Fred Freddie Freddy Frederic Frederick Friedrich Fritz Gabe Gabriel Gail
Garrett Garry Gary Gene Geoff Geoffrey Georg George Georges Gerald Gerard Gerry Gertrude Gil Gilbert
Ginny Giorgio Giovanni Giuseppe Gladys Glen Glenn Gloria Gordon Grace Graham Grant Greg Gregg Gregory
Grover Guillermo Gus Gustav Guy Hailey Hakeem Hal Haley Hank Hans Harold Harrison Harry Harvey Heather
Hector Heinie Heinrich Helen Henri Henry Herb Herbert Herman Hermann Hiram Hiroshi Holly Homer Horace
Howard Howie Hubert Hugh Hugo Ian Ignacia Igor Ike Ilhan Ira Irene Irving Irwin Isaac Isabella Ivan Jack
Jackie Jacob Jacqueline Jacques Jahana Jake James Jamie Jan Jane Janet Jared Jason Javier Jay Jayden
Jayson Jean Jeanne Jeb Jeff Jeffrey Jennifer Jeremy Jermaine Jerome Jerry Jess Jesse Jessica Jessie
Jesus Jill Jim Jimmie Jimmy Joan Joanna Jody Joe Joel Joey Johann Johannes John Johnnie Johnny Jon
Jonathan Jordan Jorge Jose Joseph Josephine Josh Joshua Josiah José Joyce Juan Judith Judy Jules Julia
Julian Julie Julio Julius Junior Justin Karen Karl Kate Katharine Katherine Kathleen Kathryn Kathy Katie
Kay Kaylee Keisha Keith Kelly Ken Kenneth Kenny Kent Kerry Kevin Kim Kirk Klaus Kris Kristen Kristin
Kurt Kweisi Kyle Lance Lanny Larry Lars Latoya Laura Lauren Laurence Laurie Lawrence Lee Len Lena Lenny
Leo Leon Leonard Leopold Leroy Les Leslie Lester Levi Lew Lewis Liam Lillian Lily Linda Lindsay Lionel
Lisa Liz Lizzie Lloyd Logan Lois Lonnie Loren Lorenzo Loretta Louis Louise Lowell Lucas Lucille Lucy
Ludwig Luis Luke Luther Lynn Mac Mae Maggie Malcolm Manny Manuel Marc Marcel Marcia Marco Marcus Marcy
Margaret Marguerite Maria Marie Marilyn Mario Marion Marjorie Mark Marsha Marshall Martha Martin Marty
Marv Marvin Mary Mason Matt Matthew Maurice Max Maxine Meg Megan Mel Melanie Melissa Melvin Meredith Mia
Michael Michel Michelle Mickey Miguel Mike Mikhail Mikie Mildred Milt Milton Ming Mitch Mohammed Molly
Monica Morgan Morris Moses Muhammad Murray Nancy Nanette Naomi Nat Natalie Nate Nathan Nathaniel Neal
Ned Neil Nelson Nicholas Nick Nicole Nikki Nikolai Noah Nolan Norm Norma Norman Nydia Oliver Olivia
Ollie Omar Orlando Oscar Otis Otto Owen Ozzie Pablo Pamela Pat Patricia Patrick Patsy Patti Patty Paul
Paula Pedro Peggy Percy Perry Pete Peter Phil Philip Phillip Phyllis Pierre Pramila Preet Preston
Primila Priya Quentin Rachel Rafael Raja Ralph Ramon Randall Randy Rashida Raul Ray Raymond Rebecca
Reggie Rex Ricardo Rich Richard Richie Rick Ricky Rita Ritchie Rob Robbie Robby Robert Roberto Robin
Rod Rodney Roger Roman Ron Ronald Ronnie Rosa Roscoe Rose Rosie Ross Roy Rube Ruby Rudolf Rudy Rufus
Russ Russell Ruth Ryan Sal Sally Salud Sam Samantha Sammy Samuel Sandra Sanjay Sara Sarah Scott Sean
Sebastian Sergei Sergio Seth Shane Shannon Sharon Shaun Shawn Sheldon Shelley Shirley Sid Sidney Simon
Simone Sophia Sophie Spencer Stacy Stan Stanley Stefan Stephanie Stephen Steve Steven Stewart Stuart Sue
Sunil Susan Suzan Suzanne Sylvia Tammy Taylor Ted Teddy Terrence Terri Terry Thad Theodor Theodore
Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Toni Tony Traci Tracy Travis Trent Trevor Trey Troy Tyler
Tyrone Valerie Vance Vanessa Vanita Vern Vernon Vic Vicente Victor Victoria Viktor Vince Vincent Vinnie
Virgil Vladimir Walker Wallace Wally Walt Walter Warren Wayne Wei Wendell Wendy Werner Wes Wesley Whitey
Wilbur Wilhelm Will Willard William Willie Willis Wilson Winston Woody Xavier Yvette Zach Zachary Zack
Zoe
"""
GIVEN_NAMES: frozenset[str] = frozenset(_NAMES.split())


def is_given_name(word: str) -> bool:
    """Whether a capitalised word is a common given name: 'Loretta' is, 'Selma' is left to context."""
    return word.rstrip(".") in GIVEN_NAMES
