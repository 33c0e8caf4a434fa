"""A thread of letters as a paper."""

from django.utils import timezone

from fairhearing.domain.casework.letters.letter import Letter
from fairhearing.domain.casework.register import Line
from fairhearing.render import thread_paper
from fairhearing.render.blocks import Paper
from fairhearing.render.thread_paper import Printed
from fairhearing.store import tables
from fairhearing.work.case import rows
from fairhearing.work.casework import letters, promises
from fairhearing.work.casework.letters import LETTERS, THREADS


def thread(case_id: str, thread_id: str) -> Paper:
    """Set every letter of a thread in its order, with its words and the digest of its file."""
    lines = LETTERS.lines(case_id)
    chosen = letters.of_thread(lines, thread_id)
    words, promised = letters.many_words(chosen), promises.by_source(case_id)
    files = _files(case_id)
    return thread_paper.compose(
        THREADS.line(case_id, thread_id).value,
        [
            Printed(
                letter=line.value,
                words=words[line.id],
                files=_of(line, files),
                copies=tuple(
                    files[one.value.item_id][0]
                    for one in letters.copies_of(lines, line.id)
                    if one.value.item_id in files
                ),
                promised=tuple(promised.get(line.id, ())),
            )
            for line in chosen
        ],
        case=rows.case_row(case_id).title,
        made_on=timezone.localdate(),
    )


def _files(case_id: str) -> dict[str, tuple[str, str]]:
    found = tables.Item.objects.filter(case=case_id).values_list("pk", "name", "digest")
    return {pk: (name, digest) for pk, name, digest in found}


def _of(line: Line[Letter], files: dict[str, tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    letter = line.value
    wanted = dict.fromkeys((letter.item_id, letter.typed, *letter.attached))
    return tuple(files[one] for one in wanted if one in files)
