"""A made-up letter with one statement to a paragraph, for benches and tests."""

from collections.abc import Sequence

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.document import (
    Document,
    Page,
    Paragraph,
    Statement,
    StatementKind,
)


def letter(texts: Sequence[str], made_by: MadeBy) -> Document:
    """Make a letter: numbered paragraphs, each of them one statement."""
    return Document(
        name="letter.txt",
        digest="2" * 64,
        pages=(Page(number=1, width=0, height=0),),
        paragraphs=tuple(
            Paragraph(index=n, number=str(n + 1), page=1, text=text) for n, text in enumerate(texts)
        ),
        statements=tuple(
            Statement(
                id=f"s{n + 1}",
                paragraph=n,
                number=str(n + 1),
                page=1,
                start=0,
                end=len(text),
                text=text,
                kind=StatementKind.FACT,
            )
            for n, text in enumerate(texts)
        ),
        made_by=made_by,
    )
