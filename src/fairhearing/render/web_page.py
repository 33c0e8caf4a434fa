"""Papers as one HTML file: no scripts, nothing fetched, printable."""

from functools import cache
from html import escape
from pathlib import Path

from fairhearing.domain.filings.schedule import Schedule
from fairhearing.render.blocks import (
    Blanks,
    Block,
    Digested,
    Exchange,
    Heading,
    Listing,
    Paper,
    Passage,
    Quote,
    Spoken,
    Table,
    Words,
)
from fairhearing.render.ink import inked, printable
from fairhearing.render.schedule_paper import compose

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html(schedule: Schedule) -> str:
    """Write a schedule as a page."""
    return paper_html(compose(schedule))


def paper_html(paper: Paper) -> str:
    """Write any paper as a page."""
    title = _text(paper.title)
    blocks = "\n".join(_block(block) for block in paper.blocks)
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{_style()}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p class="quiet">{_text(paper.subtitle)}</p>
{blocks}
</main>
<footer><p>{_text(paper.running)}</p></footer>
</body>
</html>
"""


def _block(block: Block) -> str:
    match block:
        case Heading():
            new = ' class="new-page"' if block.new_page else ""
            return f"<h2{new}>{_text(block.text)}</h2>"
        case Listing():
            kind = "ol" if block.numbered else "ul"
            items = "".join(f"<li>{_text(item)}</li>" for item in block.items)
            return f"<{kind}>{items}</{kind}>"
        case Passage() | Digested() | Spoken():
            return _paragraph(block)
        case Exchange():
            return _exchange(block)
        case Blanks():
            rows = "".join(
                f'<tr><th scope="row">{_text(x)}</th><td></td></tr>' for x in block.labels
            )
            return f"<table><tbody>{rows}</tbody></table>"
        case Table():
            rows = "".join(f"<tr>{_cells(row)}</tr>" for row in block.rows)
            return f"<table>{_header(block.header)}<tbody>{rows}</tbody></table>"


def _paragraph(block: Passage | Digested | Spoken) -> str:
    match block:
        case Passage():
            return f'<p class="{block.tone}">{_text(block.text)}</p>'
        case Spoken():
            return f"<p><strong>{_text(block.label)}</strong> {_text(block.words)}</p>"
        case Digested():
            detail = f": {_text(block.detail)}" if block.detail else ""
            name = f"<strong>{_text(block.name)}</strong>{detail}"
            return f'<p>{name}<br><span class="digest">{_text(block.digest)}</span></p>'


def _exchange(block: Exchange) -> str:
    heading = (
        f"<h3><span>{_text(block.number)}. {_text(block.place)}</span> "
        f'<span class="outcome">{_text(block.outcome)}</span></h3>'
    )
    said = "".join(_quote(one) for one in block.record) or f"<p>{_text(block.nothing)}</p>"
    sides = {"The report says": _words(block.report)} if block.report else {}
    sides["The record says"] = said
    cells = "".join(f"<td>{side}</td>" for side in sides.values())
    table = f"<table>{_header(tuple(sides))}<tbody><tr>{cells}</tr></tbody></table>"
    remarks = "".join(
        f"<p><strong>{_text(label)}:</strong> {_text(text)}</p>" for label, text in block.remarks
    )
    return f'<section class="entry">{heading}{table}{remarks}</section>'


def _blanks(block: Blanks) -> str:
    rows = (f'<tr><th scope="row">{_text(one)}</th><td></td></tr>' for one in block.labels)
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def _quote(one: Quote) -> str:
    source = f'<span class="quiet">{_text(one.source)}</span><br>' if one.source else ""
    return f"<p>{source}{_words(one.words)}</p>"


def _words(words: Words) -> str:
    each = ((piece.differs, escape(inked(piece.text))) for piece in words)
    return "".join(f"<strong><u>{text}</u></strong>" if differs else text for differs, text in each)


def _header(names: tuple[str, ...]) -> str:
    cells = "".join(f'<th scope="col">{_text(name)}</th>' for name in names)
    return f"<thead><tr>{cells}</tr></thead>"


def _cells(row: tuple[tuple[str | Words, ...], ...]) -> str:
    return "".join(f"<td>{'<br>'.join(_line(line) for line in lines)}</td>" for lines in row)


def _line(line: str | Words) -> str:
    return _text(line) if isinstance(line, str) else _words(line)


def _text(text: str) -> str:
    return escape(printable(text))


@cache
def _style() -> str:
    return (Path(__file__).parent / "paper.css").read_text(encoding="utf-8")
