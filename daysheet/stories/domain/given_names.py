"""Given names that tell a person from a place or a company: those of data/people.csv, and common ones of the US."""

_NAMES = """
Aaron Abby Abigail Abraham Adam Adolf Adolph Adrian Adriano Adrienne Agnes Ahmed Aidan Aiden Aisha Akeem Al
Alan Alana Albert Alberto Alec Alejandra Alejandro Alessandro Alex Alexa Alexander Alexandra Alexandria
Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alison Allan Allen Allie Allison Alma Alonzo Alvin Alyssa
Amanda Amber Amelia Amos Amy Anastasia Andre Andrea Andrei Andres Andrew André Andy Angel Angela Angelica
Angelina Angelo Angie Anika Anil Anita Ann Anna Anne Annette Annie Anthony Antoine Antoinette Anton Antonio
Antwan Archibald Archie Ariana Ariel Arlene Armando Arnaud Arnold Arthur Arturo Asha Ashley Ashton Audrey
Augustus Austin Avery Axel Ayanna Bailey Barbara Barney Barry Bart Bashir Beatrice Becky Belinda Ben Benita
Benjamin Benny Bernadette Bernard Bernice Bernie Bert Bertha Beryl Beth Bethany Betsey Betsy Betty Beverly
Bianca Bill Billie Billy Blake Bob Bobbie Bobby Bonita Bonnie Boris Brad Bradley Brandi Brandon Brenda
Brendan Brendon Brent Brenton Bret Brett Brian Brianna Bridget Britt Brittany Brittney Brock Brooke Brooks
Bruce Bruno Bryan Bryce Bryon Buddy Burt Buster Byron Caitlin Cal Caleb Calvin Cameron Camille Candace
Candice Cara Carl Carla Carlo Carlos Carlton Carmen Carol Caroline Carolyn Carrie Carroll Carson Carter
Casey Cassandra Cassie Catherine Cathy Cecil Cecilia Cedric Celeste Celia Cesar Chad Chantel Charlene
Charles Charley Charlie Cherie Cheryl Chester Chet Chico Chloe Chris Chrissy Christa Christi Christian
Christie Christina Christine Christopher Chuck Cindy Claire Clara Clarence Clarissa Clark Claude Claudette
Claudia Claudio Clay Clement Clifford Clifton Clint Clinton Clyde Cody Cole Colin Colleen Connie Conor
Conrad Corey Cori Corinne Cornelius Cory Courtney Craig Cristina Crystal Curt Curtis Cynthia Dale Damian
Damien Damion Damon Dan Dana Daniel Danielle Danny Daphne Darin Darius Darla Darlene Darnell Daron Darrell
Darren Darrin Darryl Darwin Daryl Dave Davey David Dean Deandre Deanna Debbie Deborah Debra Dee Deepak
Deirdre Delbert Della Delores Demetrius Denis Denise Dennis Denny Derek Derrick Desiree Desmond Devin Devon
Dexter Diana Diane Dianne Dick Dimitri Dina Dirk Dolores Domenic Domingo Dominic Dominique Donald Donna
Donnie Donny Donovan Dora Doreen Dorian Doris Dorothy Doug Douglas Drew Duane Dustin Dwain Dwayne Dwight
Dylan Earl Earle Ed Eddie Eddy Edgar Edith Edmond Edmund Edna Eduardo Edward Edwin Edwina Efrain Eileen
Elaine Eleanor Elena Eli Elias Elijah Eliot Elisa Elisabeth Elise Elissa Eliza Elizabeth Ella Ellen Elliot
Elliott Ellis Ellsworth Elmer Elsa Elsie Elton Elvin Elvira Emanuel Embra Emil Emilia Emilio Emily Emma
Emmanuel Emmet Emmett Enrique Eric Erica Erich Erick Erik Erika Erin Erma Ernest Ernesto Ernie Ernst Errol
Ervin Esteban Estella Estelle Esther Ethan Eugene Eunice Eva Evan Evangeline Evelyn Everett Everette Ezekiel
Ezra Fatima Faye Federico Felicia Felix Ferdinand Fernanda Fernando Fidel Fiona Floyd Forrest Fran Frances
Francesco Francine Francis Francisco Frank Frankie Franklin Franz Fred Freda Freddie Freddy Frederic
Frederica Frederick Friedrich Fritz Gabe Gabriel Gabriela Gabriella Gail Garrett Garry Gary Gavin Gene
Genevieve Geoff Geoffrey Georg George Georges Gerald Geraldine Gerard Gerardo Germaine Gerry Gertrude Gil
Gilbert Gilberto Gina Ginger Ginny Giorgio Giovanni Giselle Giuseppe Gladys Glen Glenda Glenn Gloria Gonzalo
Gordon Grace Gracie Graham Grant Greg Gregg Gregory Greta Gretchen Grover Guadalupe Guido Guillermo Gus
Gustav Gustavo Guy Gwen Gwendolyn Hailey Hakeem Hal Haley Hank Hannah Hans Harlan Harold Harriet Harrison
Harry Harvey Hattie Heather Hector Heidi Heinie Heinrich Helen Henri Henrietta Henry Herb Herbert Herman
Hermann Hilary Hilda Hillary Hiram Hiroshi Holly Homer Horace Horacio Howard Howie Hubert Hugh Hugo Humberto
Ian Ida Ignacia Ignacio Igor Ike Ilhan Imani Inez Ingrid Ira Irene Irma Irvin Irving Irwin Isaac Isabel
Isabella Isabelle Isaiah Ismael Ivan Jack Jackie Jacob Jacqueline Jacquelyn Jacques Jada Jahana Jaime Jake
Jamal James Jamie Jan Jane Janelle Janet Janice Janie Jared Jarrod Jarvis Jasmine Jason Jasper Javier Jay
Jayden Jayson Jean Jeanette Jeanine Jeanne Jeannie Jeb Jeff Jeffrey Jenna Jennifer Jenny Jerald Jeremey
Jeremiah Jeremy Jermain Jermaine Jerome Jerri Jerry Jess Jesse Jessica Jessie Jesus Jill Jim Jimmie Jimmy
Joan Joann Joanna Joaquin Jocelyn Jody Joe Joel Joey Johann Johannes John Johnathan Johnnie Johnny Jolene
Jon Jonah Jonathan Jonathon Jordan Jorge Jose Josef Josefina Joseph Josephine Josh Joshua Josiah Josue José
Joyce Juan Juanita Judith Judy Jules Julia Julian Juliana Julianne Julie Julien Juliet Julio Julius Junior
Justin Kara Kareem Karen Kari Karin Karina Karl Karla Kasey Kate Katelyn Katharine Katherin Katherine
Kathleen Kathrine Kathryn Kathy Katie Katrina Kay Kayla Kaylee Keisha Keith Kelly Kelvin Ken Kendall
Kendrick Kenneth Kenny Kent Keri Kerri Kerry Kevin Kiara Kieran Kim Kimberly Kirby Kirk Kirsten Klaus Kris
Krista Kristen Kristi Kristie Kristin Kristina Kristy Krystal Kurt Kurtis Kweisi Kyle LaToya Lana Lance
Lanny Laron Larry Lars Latanya Latisha Latoya Laura Lauren Laurence Laurie Lavern Laverne Lawrence Leah
Leann Lee Leigh Leila Lemuel Len Lena Lenny Leo Leon Leona Leonard Leopold Leroy Les Lesley Leslie Lester
Leticia Levi Lew Lewis Liam Lila Lillian Lily Lina Linda Lindsay Lindsey Linnea Lionel Lisa Liz Lizzie Lloyd
Logan Lois Lola Lonnie Lora Loren Lorena Lorenzo Loretta Lori Lorne Lorraine Louie Louis Louisa Louise
Lourdes Lowell Lucas Lucia Lucien Lucille Lucinda Lucy Ludwig Luis Luke Lupe Luther Lydia Lyle Lynn Mabel
Mac Mack Mackenzie Madeleine Madeline Mae Maggie Malcolm Malia Mandy Manny Manuel Mara Marc Marcel Marcelino
Marcella Marcelo Marci Marcia Marco Marcus Marcy Margaret Margarita Margie Marguerite Maria Mariah Mariana
Maribel Marie Marilyn Mario Marion Marisa Marisol Marissa Marjorie Mark Marlene Marlon Marquis Marsha
Marshall Marta Martha Martin Marty Marv Marvin Mary Mason Mathew Matt Matthew Mattie Maura Maureen Maurice
Mauricio Mauro Mavis Max Maxine Maya Maynard Meg Megan Mel Melanie Melinda Melissa Melvin Meredith Merle
Merrill Mia Micaela Micah Michael Micheal Michel Michele Michelle Mickey Miguel Mike Mikhail Mikie Mildred
Milo Milt Milton Mindy Ming Minnie Miranda Miriam Mitch Mitchell Mohammed Moises Molly Mona Monica Monique
Monte Monty Morgan Morris Moses Muhammad Muriel Murray Myra Myrna Myron Myrtle Nadia Nadine Nancy Nanette
Naomi Nat Natalia Natalie Natasha Nate Nathan Nathaniel Neal Ned Neil Nelda Nell Nellie Nelson Nestor Nettie
Nicholas Nick Nicole Nigel Nikki Nikolai Nina Noah Noe Noel Noelle Nolan Nora Norbert Noreen Norm Norma
Norman Nydia Octavia Octavio Olga Oliver Olivia Ollie Omar Orin Orlando Orrin Orville Oscar Osvaldo Otis
Otto Owen Ozzie Pablo Paige Pamela Pat Patricia Patrick Patsy Patti Patty Paul Paula Paulette Pauline Pedro
Peggy Penelope Penny Percy Perla Perry Pete Peter Phil Philip Phillip Phoebe Phyllis Pierre Polly Pramila
Preet Preston Primila Priscilla Priya Quentin Quinn Rachel Rafael Rafaela Rahul Raja Ralph Ramiro Ramon
Ramona Randal Randall Randy Raquel Rashad Rashida Raul Ray Raymond Raymundo Rebecca Reggie Regina Reginald
Reid Rene Renee Reuben Reva Rex Rhonda Rhys Ricardo Rich Richard Richie Rick Ricky Rigoberto Rita Ritchie
Rob Robbie Robby Robert Roberto Robin Rochelle Rocio Rod Rodney Rodrigo Rogelio Roger Roland Rolando Rolf
Roman Romeo Ron Ronald Ronnie Rory Rosa Rosalie Rosalind Rosalinda Rosario Roscoe Rose Rosemarie Rosemary
Rosie Ross Rowena Roxanne Roy Royce Rube Ruben Ruby Rudolf Rudy Rufus Russ Russell Ruth Ryan Sabrina Sadie
Sal Sally Salud Salvador Salvatore Sam Samantha Sammy Samuel Sandra Sanjay Sara Sarah Sasha Saul Scot Scott
Scotty Sean Sebastian Selena Serena Sergei Sergio Seth Shana Shane Shannon Shari Sharon Shaun Shauna Shawn
Sheila Sheldon Shelley Sherman Sherri Sherrie Sherry Sheryl Shirlee Shirley Sid Sidney Silas Simon Simone
Solomon Sonia Sonja Sonya Sophia Sophie Spencer Stacey Stacy Stan Stanley Stefan Stella Stephan Stephanie
Stephany Stephen Stephon Steve Steven Stevie Stewart Stuart Sue Sunil Susan Susana Susanna Susannah Susie
Suzan Suzanne Sylvester Sylvia Tamara Tami Tammy Tania Tanya Tara Tasha Tatiana Taylor Ted Teddy Terence
Teresa Teri Terrance Terrell Terrence Terri Terry Tessa Thad Thelma Theo Theodor Theodore Theresa Thomas
Tiffany Tim Timothy Tina Tobias Toby Todd Tom Tomas Tommy Toni Tony Tracey Traci Tracy Travis Trent Trevor
Trey Trina Trisha Tristan Troy Trudy Ty Tyler Tyree Tyrone Ulysses Ursula Valerie Vance Vanessa Vanita
Vaughn Vera Vern Verna Vernon Veronica Vic Vicente Vicki Vickie Vicky Victor Victoria Vijay Viktor Vince
Vincent Vincenzo Vinnie Viola Virgil Vivian Vladimir Wade Walker Wallace Wally Walt Walter Wanda Warren
Wayne Wei Wendell Wendy Werner Wes Wesley Whitey Wilbur Wilfred Wilfredo Wilhelm Will Willard William Willie
Willis Willy Wilma Wilson Winifred Winston Woody Wyatt Xavier Yesenia Yolanda Yvette Yvonne Zach Zachariah
Zachary Zack Zane Zelda Zoe
"""
GIVEN_NAMES: frozenset[str] = frozenset(_NAMES.split())


def is_given_name(word: str) -> bool:
    """Whether a capitalised word is a common given name: 'Loretta' is, 'Selma' is left to context."""
    return word.rstrip(".") in GIVEN_NAMES
