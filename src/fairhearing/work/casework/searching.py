"""Searching the letters of a case or of a thread."""

from fairhearing import wiring
from fairhearing.domain.casework.letters.letter import Letter, Way, in_order
from fairhearing.domain.casework.positions.searching import Searched, search
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import WrongUse
from fairhearing.work.casework import letters
from fairhearing.work.casework.letters import LETTERS


def searched(
    case_id: str, asked: str, *, thread_id: str = "", way: Way | None = None
) -> tuple[Searched, dict[str, Line[Letter]]]:
    """Search letters for words, and give the letters that were searched by their ids.

    `thread_id` "" takes those of every thread and of none; `way` only those in or out.
    """
    words = " ".join(asked.split())
    if not any(letter.isalnum() for letter in words):
        raise WrongUse(
            "Please type a word to look for.",
            safe="Nothing was changed.",
            todo="One or two words are best, like “bedroom” or “14 December”.",
        )
    chosen = [
        line
        for line in in_order(LETTERS.lines(case_id))
        if not line.value.same_as
        and (not thread_id or thread_id in line.value.threads)
        and (way is None or line.value.way is way)
    ]
    told = letters.many_words(chosen)
    found = search(words, [(line.id, told[line.id]) for line in chosen], wiring.ranker())
    return found, {line.id: line for line in chosen}
