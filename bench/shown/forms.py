"""One page of statements in the forms in which reports arrive: PDF, Word, scan, e-mail."""

import io
from email.message import EmailMessage
from pathlib import Path

import docx
import pypdfium2
import typst


def write_forms(note: Path, folder: Path) -> list[Path]:
    """Write the Markdown note as PDF, Word, image-only PDF and e-mail; return their paths."""
    lines = note.read_text(encoding="utf-8").splitlines()
    title, body = lines[0].removeprefix("# "), [line for line in lines[1:] if line]
    pdf = folder / "note.pdf"
    pdf.write_bytes(_pdf(title, body))
    return [
        pdf,
        _scan(pdf, folder / "note-scanned.pdf"),
        _word(title, body, folder / "note.docx"),
        _email(title, body, folder / "note.eml"),
    ]


def _pdf(title: str, body: list[str]) -> bytes:
    source = '#set page(paper: "a4", numbering: "1")\n#set text(size: 12pt)\n'
    source += f"= #{title!r}\n".replace("'", '"')
    for line in body:
        escaped = line.replace("\\", "\\\\").replace('"', '\\"')
        source += f'#par("{escaped}")\n'
    return bytes(typst.compile(source.encode()))


def _scan(pdf: Path, target: Path) -> Path:
    pages = [page.render(scale=200 / 72).to_pil() for page in pypdfium2.PdfDocument(pdf)]
    buffer = io.BytesIO()
    pages[0].convert("L").save(buffer, "PDF", save_all=True, append_images=pages[1:])
    target.write_bytes(buffer.getvalue())
    return target


def _word(title: str, body: list[str], target: Path) -> Path:
    document = docx.Document()
    document.add_heading(title, level=1)
    for line in body:
        document.add_paragraph(line)
    document.save(str(target))
    return target


def _email(title: str, body: list[str], target: Path) -> Path:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = title, "a@example.org", "b@example.org"
    message["Date"] = "Thu, 05 Mar 2026 10:00:00 +0000"
    message.set_content("\n\n".join(body))
    target.write_bytes(bytes(message))
    return target
