"""Who speaks: invented people, drawn so that name, sex and role never tell the answer."""

from dataclasses import dataclass
from random import Random

SHE = [
    "Amina",
    "Asha",
    "Beth",
    "Carys",
    "Chloe",
    "Dana",
    "Ebony",
    "Ewa",
    "Fatima",
    "Freya",
    "Grace",
    "Hana",
    "Imani",
    "Ines",
    "Josie",
    "Joan",
    "Katya",
    "Kezia",
    "Layla",
    "Leah",
    "Mei",
    "Megan",
    "Nadia",
    "Niamh",
    "Nia",
    "Olga",
    "Orla",
    "Petra",
    "Priya",
    "Rosa",
    "Ruth",
    "Sana",
    "Sian",
    "Sofia",
    "Tanya",
    "Uma",
    "Vera",
    "Wanda",
    "Yasmin",
    "Zoe",
    "Ellen",
    "Laura",
    "Gwen",
    "Shanice",
    "Kelly",
]
HE = [
    "Adam",
    "Ahmed",
    "Aled",
    "Ben",
    "Callum",
    "Carlos",
    "Daniel",
    "Dev",
    "Dmitri",
    "Ed",
    "Emeka",
    "Femi",
    "Finn",
    "Gareth",
    "George",
    "Hassan",
    "Hugo",
    "Ian",
    "Ivan",
    "Jack",
    "Jamal",
    "Jon",
    "Karol",
    "Kofi",
    "Leon",
    "Liam",
    "Marcus",
    "Mateo",
    "Musa",
    "Neil",
    "Noah",
    "Omar",
    "Owen",
    "Pavel",
    "Peter",
    "Raj",
    "Rhys",
    "Ryan",
    "Sam",
    "Tariq",
    "Tom",
    "Umar",
    "Victor",
    "Wei",
    "Yusuf",
    "Zak",
    "Stephen",
    "Dwayne",
    "Kit",
    "Colin",
]
LAST = [
    "Abbott",
    "Achebe",
    "Ahmed",
    "Barlow",
    "Begum",
    "Bell",
    "Chen",
    "Clarke",
    "Cole",
    "Dalby",
    "Daley",
    "Evans",
    "Finch",
    "Garcia",
    "Grant",
    "Hale",
    "Hussain",
    "Iqbal",
    "Jones",
    "Kaur",
    "Khan",
    "Kowalski",
    "Lewis",
    "Lund",
    "Marsh",
    "Mensah",
    "Moore",
    "Nowak",
    "Obi",
    "Okafor",
    "Osei",
    "Patel",
    "Pryce",
    "Quinn",
    "Reyes",
    "Rook",
    "Shah",
    "Silva",
    "Singh",
    "Stone",
    "Tran",
    "Vale",
    "Walsh",
    "West",
    "Wong",
    "Yilmaz",
]
PARTS = (
    ("Father", "Officer"), ("Mother", "Officer"), ("Parent", "Social worker"), ("Mum", "Worker"),
    ("Dad", "Adviser"), ("Patient", "Doctor"), ("Tenant", "Housing officer"), ("Client", "Agent"),
    ("Customer", "Adviser"), ("Employee", "Chair"), ("Teacher", "Interviewer"), ("Grandmother", "Worker"),
    ("Grandfather", "Worker"), ("Marketing", "Project manager"), ("Speaker 1", "Speaker 2"),
    ("Speaker B", "Speaker A"), ("Foster carer", "Social worker"), ("Neighbour", "Mediator"),
    ("Witness", "Counsel"), ("Student", "Tutor"), ("Resident", "Manager"), ("Driver", "Investigator"),
)  # fmt: skip
SEXED = dict.fromkeys(("Father", "Dad", "Grandfather"), "m")
SEXED |= dict.fromkeys(("Mother", "Mum", "Grandmother"), "f")
KIN = (
    "ex",
    "partner",
    "sister",
    "brother",
    "boss",
    "neighbour",
    "landlord",
    "mother",
    "father",
    "friend",
    "cousin",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone in the talk. `label` stands before their words; `ways` name them in a report."""

    label: str
    ways: tuple[str, ...]
    sex: str

    @property
    def he(self) -> str:
        """He, she or they."""
        return {"m": "he", "f": "she", "n": "they"}[self.sex]

    @property
    def him(self) -> str:
        """Him, her or them."""
        return {"m": "him", "f": "her", "n": "them"}[self.sex]

    @property
    def his(self) -> str:
        """His, her or their."""
        return {"m": "his", "f": "her", "n": "their"}[self.sex]

    @property
    def person(self) -> str:
        """Which form of the verb follows the pronoun."""
        return "they" if self.sex == "n" else "he"


def somebody(r: Random, taken: set[str]) -> Person:
    """Invent a person with a first and a last name."""
    sex = r.choice("mf")
    first = r.choice([n for n in (HE if sex == "m" else SHE) if n not in taken])
    last = r.choice([n for n in LAST if n not in taken])
    taken |= {first, last}
    title = "Mr" if sex == "m" else r.choice(("Ms", "Ms", "Mrs", "Miss"))
    titled = f"{r.choice(('Dr', title)) if r.random() < 0.05 else title} {last}"
    style = r.random()
    if style < 0.4:
        return Person(
            label=f"{first} {last}", ways=(titled, f"{first} {last}", first, titled), sex=sex
        )
    if style < 0.6:
        return Person(label=first, ways=(first,), sex=sex)
    return Person(
        label=titled, ways=(titled, titled, last if r.random() < 0.1 else titled), sex=sex
    )


def pair(r: Random, taken: set[str]) -> tuple[Person, Person]:
    """Invent the one who tells and the one who asks."""
    if r.random() < 0.55:
        return somebody(r, taken), somebody(r, taken)
    made = []
    for part in r.choice(PARTS):
        sex = SEXED.get(part) or r.choice("mf")
        plain = part.startswith("Speaker") or part == "Marketing"
        ways = (part,) if plain else (f"the {part.lower()}",) * 3
        if r.random() < 0.25 and not plain:  # the record knows the part, the report the name
            last = somebody(r, taken).label.split()[-1]
            ways = (ways[0], f"{'Mr' if sex == 'm' else 'Ms'} {last}")
        made.append(Person(label=part, ways=ways, sex=sex))
    return made[0], made[1]


def third_party(r: Random, taken: set[str]) -> Person:
    """Invent someone talked about: by name, or as someone's kin."""
    if r.random() < 0.5:
        someone = somebody(r, taken)
        return Person(label=someone.ways[0], ways=someone.ways[:1], sex=someone.sex)
    kin = r.choice(KIN)
    sex = {"sister": "f", "mother": "f", "brother": "m", "father": "m"}.get(kin) or r.choice("mf")
    return Person(label=f"my {kin}", ways=(f"{{his}} {kin}",), sex=sex)


def child(r: Random, taken: set[str]) -> Person:
    """Invent a child, or children."""
    style = r.random()
    if style < 0.25:
        said = r.choice(("the kids", "the children", "my kids", "the boys", "the girls"))
        written = "the children" if "boys" not in said and "girls" not in said else said
        return Person(label=said, ways=(written,), sex="n")
    sex = r.choice("mf")
    name = r.choice([n for n in (HE if sex == "m" else SHE) if n not in taken])
    taken.add(name)
    kin = "son" if sex == "m" else "daughter"
    if style < 0.75:
        return Person(label=name, ways=(name, name, name, "the child"), sex=sex)
    return Person(label=f"my {kin}", ways=(f"{{his}} {kin}", "the child"), sex=sex)
