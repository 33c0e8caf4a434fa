"""Plain facts in talk: how old, how many, how long, who was there, which one, who proposed what."""

from collections.abc import Callable
from random import Random

from training.checker import cast, figures
from training.checker.frames import FAMILIES, frame, scene
from training.checker.grammar import capital, shaped
from training.checker.pairs import BORNE_OUT, DIFFERS, NOT_BORNE_OUT, NOT_THERE, Pair
from training.checker.talk import around, written
from training.checker.telling import spoken_style

Maker = Callable[[Random], tuple[figures.Ways, figures.Ways]]


def _of(*choices: str | tuple[str, str]) -> Maker:
    def make(r: Random) -> tuple[figures.Ways, figures.Ways]:
        a, b = r.sample(choices, 2)
        return tuple((x, x) if isinstance(x, str) else x for x in (a, b))  # type: ignore[return-value]  # two of them

    return make


def _count(low: int, high: int) -> Maker:
    return lambda r: figures.number(r, low, high)


FACTS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], Maker], ...] = (
    ("How old is {C}?", ("{x}.", "{He}'s {x}.", "{He}'s {x} now.", "{He} was {x} in March."), ("{C} is {x} years old.", "{C} is aged {x}.", "{C} is {x}."), _count(2, 17)),
    ("How many bedrooms are there?", ("{x}.", "It's got {x}.", "There are {x}."), ("There are {x} bedrooms.", "{n} said that the home has {x} bedrooms."), _count(2, 6)),
    ("How long does it take to get there?", ("About {x}.", "{x}.", "It takes {x} or so."), ("The journey takes about {x}.", "{n} said that it takes {x} to get there."), figures.span),
    ("How long have you worked there?", ("{x}.", "I've been there {x}.", "For {x} now."), ("{n} has worked there for {x}.", "{n} said {he} had been in the job for {x}."), figures.span),
    ("How long have you had the pain?", ("About {x}.", "It started {x} ago.", "I've had it {x}."), ("{n} has had the pain for {x}.", "{n} reported pain for about {x}.", "The pain began {x} ago."), figures.span),
    ("How much is it?", ("It's {x}.", "{x}.", "They want {x} for it."), ("It costs {x}.", "{n} said that the price was {x}."), figures.money),
    ("How much do you earn a week?", ("{x}.", "About {x}.", "I get {x}."), ("{n} earns {x} a week.", "{n} said that {his} weekly pay was {x}."), figures.money),
    ("When is the appointment?", ("{x}.", "It's {x}."), ("The appointment is {x}.", "{n} said that {he} had an appointment {x}."), figures.date),
    ("When did you move in?", ("{x}.", "I moved in {x}."), ("{n} moved in {x}.", "{n} said that {he} had moved in {x}."), figures.month),
    ("What do you do for a living?", ("I'm {x}.", "I work as {x}."), ("{n} is {x}.", "{n} works as {x}.", "{n} told me that {he} was {x}."), _of("a nurse", "a plumber", "a teacher", "a bus driver", "a cook", "a carer", ("a bricklayer", "a bricklayer"), ("unemployed", "out of work"), "a cleaner", "an engineer")),
    ("Who was there?", ("{x}.", "{x} was there.", "Just {x}."), ("{x} was present.", "{n} said that {x} was there.", "{x} witnessed it."), _of("my mother", "my brother", "a neighbour", "the teacher", "my boss", "nobody else", "a police officer", "Raj", "Helen")),
    ("Who told you that?", ("{x}.", "{x} told me.", "It was {x}."), ("{n} was told so by {x}.", "{n} said that {x} had told {him}.", "{x} told {n}."), _of("the school", "the doctor", "the social worker", "my mother", "my solicitor", "the police", "the manager", "the landlord")),
    ("Where did it happen?", ("{x}.", "It was {x}.", "It happened {x}."), ("It happened {x}.", "{n} said that it took place {x}."), _of("in the kitchen", "outside the school", "in the car park", "on the stairs", "at the station", "in the garden", "at work", "on the doorstep", "on the bus")),
    ("Which one do you prefer?", ("{x}, I think.", "I like {x} better.", "Definitely {x}.", "{x}."), ("{n} prefers {x}.", "{n} favoured {x}.", "{n} liked {x} best."), _of("the blue one", "the smaller one", "the first one", "the rubber one", "the plastic case", "the wooden one", "the cheaper one", "the second option", "the yellow one", "the big screen")),
    ("How do you get there?", ("{x}.", "I go {x}.", "Usually {x}."), ("{n} travels {x}.", "{n} said that {he} goes {x}."), _of("by bus", "by train", "by car", ("on foot", "on foot"), ("I walk", "on foot"), "by bike", "by taxi")),
    ("How are you feeling today?", ("{x}.", "I'm {x}.", "A bit {x}."), ("{n} feels {x}.", "{n} said {he} was {x}.", "{n} reported feeling {x}."), _of("tired", "better", ("awful", "very unwell"), "angry", "worried", ("fine", "well"), "sad", "nervous", "dizzy")),
    ("How would you describe your relationship with {P}?", ("{x}.", "It's {x}.", "Pretty {x}, really."), ("{n} described {his} relationship with {P} as {x}.", "{n} said that {he} had a {x} relationship with {P}."), _of("close", "difficult", "distant", "friendly", "loving", "tense", "stormy", "good")),
    ("What did {P} say?", ("{He_P} said {he_P} {x}.", "{P} said {he_P} {x}."), ("{n} said that {P} {x}.", "{n} reported that {P} had told {him} {he_P} {x}.", "According to {n}, {P} {x}."), _of("would think about it", "did not want to", "was too busy", "would pay for it", "was sorry", "had never agreed to it", "could not come", "wanted to stay", "was scared", "had forgotten", "liked it there")),
    ("Who looks after {C} then?", ("{x}.", "{x} does.", "{x} looks after {him_C}."), ("{x} looks after {C}.", "{n} said that {C} was cared for by {x}."), _of("my mother", "my sister", "a childminder", "the neighbour", "an au pair", "my dad", "the after-school club")),
    ("What is {C} like?", ("{He}'s {x}.", "{x}, really.", "Very {x}."), ("{n} described {C} as {x}.", "{C} is {x}.", "{n} said that {C} was {x}."), _of("shy", "lively", "quiet", "bright", "cheeky", "anxious", "funny", "stubborn")),
    ("What does {C} like doing?", ("{He} likes {x}.", "{x}, mostly.", "{He} loves {x}."), ("{C} likes {x}.", "{n} said that {C} enjoys {x}."), _of("drawing", "swimming", "football", "reading", "baking", "computer games", "dancing", "the trampoline")),
)  # fmt: skip


def facts(r: Random) -> list[Pair]:
    """Give a question, its answer, and reports of it."""
    s = scene(r)
    ask, answers, told, make = r.choice(FACTS)
    (x, x2), (y, y2) = make(r)
    slots = {
        "C": s.child.label.replace("my ", "your "), "P": s.other.label.replace("my ", "your "), "He": capital(s.child.he), "him_C": s.child.him,
        "He_P": capital(s.other.he), "he_P": s.other.he,
    }  # fmt: skip
    c, p = (
        s.child.ways[0].replace("{his}", s.teller.his),
        s.other.ways[0].replace("{his}", s.teller.his),
    )
    mine = {"C": s.child.label, "P": s.other.label}

    def report(value: str, who: cast.Person) -> str:
        form = r.choice(told)
        value = value.replace("my ", f"{who.his} ")
        return capital(
            form.format(
                **(
                    slots
                    | {
                        "C": c,
                        "P": p,
                        "x": value,
                        "n": r.choice(who.ways),
                        "he": who.he,
                        "him": who.him,
                        "his": who.his,
                    }
                )
            )
        )

    answer = spoken_style(r, capital(r.choice(answers).format(**(slots | mine | {"x": x}))))
    if s.child.sex == "n":
        answer = answer.replace("They's", "They're")
    turns = [(s.asker.label, ask.format(**slots)), (s.teller.label, answer)]
    if "{x}" not in answer and r.random() < 0.15 and answer.lower().startswith(x.lower()):
        turns[1] = (
            s.teller.label,
            f"{capital(y)}. {r.choice(('No, sorry,', 'No, wait,', 'I mean'))} {x}.",
        )
    text = written(
        [t for _ in range(r.choice((0, 1, 1))) for t in around(r, s, -1)]
        + turns
        + [t for _ in range(r.choice((0, 1, 1))) for t in around(r, s, -1)]
    )
    good, bad = report(r.choice((x2, x2, x)), s.teller), report(r.choice((y2, y)), s.teller)
    made = [
        Pair(text=text, statement=good, label=BORNE_OUT, source="fact"),
        Pair(text=text, statement=bad, label=DIFFERS, source="fact-changed"),
    ]
    if r.random() < 0.4:
        other = r.choice(FACTS)
        while other[0] == ask:
            other = r.choice(FACTS)
        told = other[2]
        made.append(
            Pair(
                text=text,
                statement=report(other[3](r)[0][1], s.teller),
                label=NOT_THERE,
                source="fact-elsewhere",
            )
        )
    return made


PROPOSES = (
    "We should {v}.",
    "I suggest we {v}.",
    "How about we {v}?",
    "Why don't we {v}?",
    "I propose that we {v}.",
    "I think we ought to {v}.",
)
ACCEPTS = (
    "I agree.",
    "That's a good idea.",
    "Yes, let's do that.",
    "Fine by me.",
    "Yeah, I think so too.",
    "Absolutely.",
    "Okay, that makes sense.",
)
REJECTS = (
    "I don't agree.",
    "I'm against that.",
    "No, I don't think so.",
    "I'd rather not.",
    "That's not a good idea.",
    "I can't support that.",
)
LEAVES = (
    "Let's come back to that.",
    "I need to think about it.",
    "Maybe. I'm not sure yet.",
    "We could, perhaps. Let's see.",
)
SUGGESTED = (
    "{n} suggested {ving}.",
    "{n} proposed that they {v}.",
    "{n} recommended {ving}.",
    "It was {n} who proposed {ving}.",
    "{n} thought that they should {v}.",
)
AGREED = (
    "{n} agreed to {v}.",
    "{n} agreed that they should {v}.",
    "{n} supported the suggestion to {v}.",
    "{n} accepted the proposal.",
    "{n} was in favour of {ving}.",
)
AGAINST = (
    "{n} did not want to {v}.",
    "{n} disagreed with {ving}.",
    "{n} was against {ving}.",
    "{n} opposed the idea of {ving}.",
    "{n} rejected the proposal to {v}.",
)
BOTH = (
    "They agreed to {v}.",
    "They decided to {v}.",
    "It was agreed to {v}.",
    "The group decided on {ving}.",
)
OPEN = (
    "No decision was taken about {ving}.",
    "They did not decide whether to {v}.",
    "{n} was undecided about {ving}.",
)


def proposals(r: Random) -> list[Pair]:
    """One proposes, another answers; who did which, and what was settled."""
    s = scene(r)
    f = frame(r)
    slots = {
        "C": s.child.label.replace("my ", "the "),
        "P": s.other.label.replace("my ", "the "),
        "my": "our",
        "their": s.child.his,
        "its": "its",
        "I": "we",
        "am": "are",
    }
    ways_of = [_filled(w, slots) for w in FAMILIES[f.family][1][f.member]]
    others = [
        _filled(w, slots) for m, ws in enumerate(FAMILIES[f.family][1]) if m != f.member for w in ws
    ]
    how = r.choices((ACCEPTS, REJECTS, LEAVES), (4, 4, 2))[0]
    turns = [
        (s.asker.label, r.choice(PROPOSES).format(v=r.choice(ways_of))),
        (s.teller.label, r.choice(how)),
    ]
    text = written(
        [t for _ in range(r.choice((0, 1))) for t in around(r, s, f.family)]
        + turns
        + [t for _ in range(r.choice((0, 1))) for t in around(r, s, f.family)]
    )

    def told(forms: tuple[str, ...], who: cast.Person, way: str) -> str:
        return capital(
            r.choice(forms).format(n=r.choice(who.ways), v=way, ving=shaped(way, "doing"))
        )

    way, wrong = r.choice(ways_of), r.choice(others)
    right = {id(ACCEPTS): (AGREED, BOTH), id(REJECTS): (AGAINST,), id(LEAVES): (OPEN,)}[id(how)]
    against = {
        id(ACCEPTS): (AGAINST,),
        id(REJECTS): (AGREED, BOTH),
        id(LEAVES): (AGREED, BOTH, AGAINST),
    }[id(how)]
    made = [
        Pair(
            text=text, statement=told(SUGGESTED, s.asker, way), label=BORNE_OUT, source="proposal"
        ),
        Pair(
            text=text,
            statement=told(SUGGESTED, s.teller, way),
            label=DIFFERS,
            source="proposal-speaker",
        ),
        Pair(
            text=text,
            statement=told(r.choice(right), s.teller, way),
            label=BORNE_OUT,
            source="proposal",
        ),
        Pair(
            text=text,
            statement=told(r.choice(against), s.teller, way),
            label=DIFFERS,
            source="proposal-turned",
        ),
        Pair(
            text=text,
            statement=told(r.choice((SUGGESTED, *right)), s.teller, wrong),
            label=NOT_BORNE_OUT,
            source="proposal-changed",
        ),
    ]
    return r.sample(made[:2], 2) + r.sample(made[2:], 2)


def _filled(way: str, slots: dict[str, str]) -> str:
    for key, value in slots.items():
        way = way.replace("{" + key + "}", value)
    return way
