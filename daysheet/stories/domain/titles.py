"""The words by which offices, organisations and mere places are told apart from names."""

_OFFICES = """Rep Reps Representative Congressman Congresswoman Congressmember Sen Sens Senator Senators Gov Governor Mayor
President Chairman Chairwoman Chair Judge Justice Sheriff Attorney General Secretary Administrator Director Commissioner
Superintendent Professor Prof Dr Mr Mrs Ms Miss Col Gen Sgt Lt Cpl Maj Capt Colonel Sergeant Lieutenant Captain Chief
Commander Officer Agent Pastor Rev Reverend CEO CFO Treasurer Speaker Leader Councilman Councilwoman Ranking Member Dean
Principal Chancellor Provost Trustee Coach Deputy Assistant Acting Former U.S US Special First Master Staff Major Admiral
Specialist Fellow Veteran Defendant Detective Investigator Prosecutor Ambassador Minister Majority Minority Whip Vice
Co-Chair Founder Owner Manager Executive Executives Commissioners Counsel Petty Private Corporal Spokesman Spokeswoman
State Delegate Assemblyman Assemblywoman Assemblymember Supervisor Magistrate District Trial Senior Associate Interim
Congressmen Congresswomen Congressmembers Representatives Governors Mayors Councilmember Councilmembers Sergeants
Marine Charge Economist Regulator Inspector Recruiter Students Judges Cadet"""
OFFICES = frozenset(_OFFICES.split())
_IMPERSONAL = """State District U.S US First Special Staff Member Major Master Justice Senior Trial Vice Majority Minority
Acting Former Assistant Deputy Private Economist Regulator Executives Commissioners Students Counsel"""
PERSONAL = OFFICES - frozenset(_IMPERSONAL.split())
_MAY_BEGIN_A_BODY = """State District First Special U.S US General Justice Veteran Defendant Private Master Staff Senior
Leader Fellow Minority Majority Associate Marine"""
MAY_BEGIN_A_BODY = frozenset(_MAY_BEGIN_A_BODY.split())

_BODIES = """Department Agency Administration Bureau Office Commission Committee Subcommittee Council Board Authority Service
Services University College School Schools Academy Institute Institution Center Centers Centre Hospital Clinic Clinics
Association Federation Foundation Society Union League Coalition Alliance Network Fund Trust Bank Credit Company Corp Corps
Corporation Inc LLC L.L.C Ltd Co Group Partners Partnership Industries Enterprises Systems Technologies Solutions
Laboratory Laboratories Labs Church Library Museum Club Chamber Police Task Guard Caucus Division Plant Airport Colleges
Universities Hospitals Healthcare Energy Pharmaceuticals Farms Orchestra Brigade Ministries Transit Utilities Orphanage
Apartments Archdiocese Diocese Cooperative Kickstart Entertainment Airlines Motors Holdings Consortium Organization Initiative Studios District
Pantry Workers Boutique Port Patrol Daily Networks Temple Synagogue Party Shelter Theatre Theater Zoo Brewing Insurance Foods
Therapeutics Bancorp Semiconductor Analytics Railroad Railway Kitchens Tribe"""
BODIES = frozenset(_BODIES.split())
_NO_BODY = """Act Law Plan Bill Day Week Month Award Awards Grant Grants Medal Amendment Resolution Constitution Seminar Hearing
Summit Conference Roundtable Ceremony Tour Bridge Hall Academies River Street Avenue Park Road County Lake Highway Building
Valley Island Beach City Creek Springs Parade War Project States Cup Program Programs Member Members Report Directors Bills
Event Events Settlement Agreement Case Plaza Square Court Clinics Loan Fund Funds Center’s Supervisor Director Code Statement Hero"""
NO_BODY = frozenset(_NO_BODY.split())
_NO_PERSON = """Bridge River Street Avenue Park Road County Lake Highway Building Valley Island Beach City Creek Springs Hall
Parade War Project States Cup Program Act Law Day Award Medal Plan Bill Week Month Memorial Plaza Square Clinic"""
_NO_PERSON += (
    " Boulevard Courthouse Terminal Republic Loop Gap Chronicle Agreement Treaty Library Airport Bay"
)
_NO_PERSON += " Fire Wildfire Fires Hurricane Storm Flood Congress Festival Trail Stadium Trial Station Mine Award Awards"
_NO_PERSON += " Court Unit Access Officer Director Administrator Superintendent Commissioner"
NO_PERSON = frozenset(_NO_PERSON.split())
TOO_VAGUE = frozenset(
    {"Congressional District", "Health Center", "District Office", "Police Department", "Task Force", "Health Department"}
    | {"Fire Department", "School Board", "City Council", "County Board", "Police Chief"}
    | {"Community Health Centers", "Health Centers", "National Guard", "Federal Government", "Army Corps", "School District", "Credit Union", "Federal Agency"}
)  # fmt: skip
