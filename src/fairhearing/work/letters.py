"""The letters of a case: entered, put into threads, and read in their order."""

from fairhearing.domain.casework.letter import Letter, Passage, Thread, Words, in_order
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import Problem
from fairhearing.domain.reading.document import Part
from fairhearing.domain.reading.plain_text import blocks_of
from fairhearing.store import originals
from fairhearing.work import reading, rows
from fairhearing.work.registers import Register

LETTERS = Register("letters", Letter)
THREADS = Register("threads", Thread)


def in_thread(case_id: str, thread_id: str) -> tuple[Line[Letter], ...]:
    """Give the letters of a thread in the order of sending; copies of another are left out."""
    return in_order(
        line
        for line in LETTERS.lines(case_id)
        if thread_id in line.value.threads and not line.value.same_as
    )


def words_of(case_id: str, letter_id: str) -> Words:
    """Give the words of a letter, its own apart from those it quotes."""
    return words(LETTERS.line(case_id, letter_id).value)


def words(letter: Letter) -> Words:
    """Give the words of a letter; `unread` says why where there are none yet."""
    if letter.typed:
        return Words(passages=tuple(Passage(text=text) for text in _typed(letter.typed)))
    try:
        document = reading.document(letter.item_id)
    except Problem as problem:
        return Words(unread=problem.happened)
    told = (p for p in document.paragraphs if p.part is not Part.FURNITURE)
    return Words(passages=tuple(Passage(text=f"{p.number} {p.text}".strip()) for p in told))


def _typed(item_id: str) -> tuple[str, ...]:
    with originals.open_original(rows.item_row(item_id).digest) as file:
        return tuple(block.text for block in blocks_of(file.read().decode()))
