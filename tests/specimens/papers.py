"""Makes one specimen of every paper the readers must manage, and of every known failure.

The people and matters are invented. Nothing here is kept as a file: each function makes the
bytes when a test asks for them. `python tests/specimens/papers.py FOLDER` writes them all.
"""

import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types
import typst
from docx.oxml import OxmlElement
from PIL import Image

REPORT = """
#set page(paper: "a4", margin: (x: 2.4cm, y: 2.8cm),
  header: [#set text(9pt); CONFIDENTIAL #h(1fr) Case LS26C00000],
  footer: [#set text(9pt); #h(1fr) Page #context counter(page).display() of 3])
#set text(11pt, font: "Libertinus Serif")
#set par(justify: true)
#text(16pt)[*Section 7 report*]

Name of child: Mia Vale (invented) \\
Date of birth: 3 May 2019 \\
Author: Jane Officer

== Enquiries
#let n = counter("n")
#let p(body) = grid(columns: (1.1cm, 1fr), [#n.step()#context n.display().], body, v(1.1em))
#p[Ms. Vale told me that she had moved house in May and that she was working nights. Dr. A. Khan
  was seen at 5 p.m. on Monday, but he did not recall the call.]
#p[The father accepted that he had raised his voice at the handover on 4 March 2026, but he denied
  swearing. He said “I never shouted at her. I was upset.” He was late and had been drinking.]
#table(columns: 3, [*Date*], [*Present*], [*Length*], [4 March], [Ms Vale], [40 minutes],
  [9 March], [Mr Hart], [35 minutes])
#p[#lorem(0) In my view the mother has shown insight into the children’s well-being and the
  inter-agency plan. She appeared tired, and she told me that she had slept badly.]
== The views of Mia
#for i in range(14) [#p[Mia told me on day #i that she likes school, and she would like to see her
  father at weekends. She described a long walk by the canal with her grandmother, and how they
  fed the ducks. She was clear about this.]]
== Recommendation
#p[I recommend that Mia should remain living with her mother; the father agreed to this.]
"""

COLUMNS = """
#set page(paper: "a4", columns: 2, margin: 2cm, numbering: "1")
#set text(10pt)
#place(top + center, scope: "parent", float: true, text(17pt)[*Our year in the county*])
""" + "\n\n".join(
    f"Paragraph {word} begins here. The service saw more families than in the year before, and it "
    "answered most of them within the month. Staff in the towns and in the valleys worked together "
    f"on a plan that the board had approved. Paragraph {word} ends here."
    for word in [f"{tens}-{unit}" for tens in ("one", "two") for unit in "abcdefghi"]
)

LETTER_TEXT = """Oak House
Leeds

5 March 2026

Dear Ms Vale,

Re: Mia

1. I write about our call of 3 March 2026, in which you told me that you had moved.
2. You agreed that Mia should stay at Oak School. You did not agree to mediation.

Yours sincerely,

Jane Officer
"""

WELSH = """Annwyl Ms Vale,

Ysgrifennaf atoch ynglŷn â'r alwad ar 3 Mawrth. Dywedodd y fam wrthyf ei bod wedi symud i'r dref
ac y byddai'r plant yn mynd i'r ysgol yno o hyn ymlaen. Mae'r tad yn hapus gyda hyn, ac nid oes
ganddo bryderon am y plant na'r ysgol newydd ar hyn o bryd.
"""


def typeset(source: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "paper.typ")
        path.write_text(source, "utf-8")
        return bytes(typst.compile(path))


def report() -> bytes:
    return typeset(REPORT)


def two_columns() -> bytes:
    return typeset(COLUMNS)


def scan(dots: int = 150) -> bytes:
    """The first page of the report as an image-only PDF."""
    with pdfium.PdfDocument(report()) as pdf, io.BytesIO() as out:
        pdf[0].render(scale=dots / 72).to_pil().convert("L").save(out, "PDF", resolution=dots)
        return out.getvalue()


def photograph() -> bytes:
    """The first page of the report as a JPEG, lying on its side as telephones save them."""
    with pdfium.PdfDocument(report()) as pdf, io.BytesIO() as out:
        upright = pdf[0].render(scale=2).to_pil()
        exif = Image.Exif()
        exif[0x0112] = 6  # "turn me a quarter to the right"
        upright.rotate(90, expand=True).save(out, "JPEG", exif=exif)
        return out.getvalue()


def locked() -> bytes:
    return _repacked(encryption=pikepdf.Encryption(owner="o", user="u"))


def owner_locked() -> bytes:
    """Opens without a password, but asks readers not to copy or print."""
    return _repacked(encryption=pikepdf.Encryption(owner="o", user=""))


def truncated() -> bytes:
    return report()[:2000]


def nonsense() -> bytes:
    return b"%PDF-1.7\n" + b"no such thing\n" * 200


def active() -> bytes:
    """A PDF with a script that runs when it is opened, and a file attached."""
    with pikepdf.open(io.BytesIO(report())) as pdf, io.BytesIO() as out:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('hello')")
        pdf.Root.OpenAction = script
        names = pikepdf.Array([pikepdf.String("start"), pdf.make_indirect(script)])
        pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=names))
        pdf.attachments["notes.txt"] = b"attached"
        pdf.save(out)
        return out.getvalue()


def turned() -> bytes:
    """The report with its pages turned a quarter, as landscape scans often are."""
    with pikepdf.open(io.BytesIO(report())) as pdf, io.BytesIO() as out:
        for page in pdf.pages:
            page.rotate(90, relative=True)
        pdf.save(out)
        return out.getvalue()


def blank() -> bytes:
    return typeset('#set page(paper: "a4")\n')


def headings_only() -> bytes:
    return typeset("= Contents\n\n= Annexes\n")


def five_hundred_pages() -> bytes:
    with pikepdf.open(io.BytesIO(report())) as pdf, io.BytesIO() as out:
        while len(pdf.pages) < 500:
            pdf.pages.extend(pdf.pages[: min(len(pdf.pages), 500 - len(pdf.pages))])
        pdf.save(out)
        return out.getvalue()


def zip_archive() -> bytes:
    with io.BytesIO() as out:
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("report.txt", "words")
        return out.getvalue()


def word() -> bytes:
    paper = docx.Document()
    paper.sections[0].header.paragraphs[0].text = "CONFIDENTIAL"
    paper.add_heading("Section 7 report", 0)
    paper.add_paragraph("Ms Vale told me that she lives in Leeds.", style="List Number")
    paper.add_paragraph("Mr Hart denied this.", style="List Number")
    paper.add_paragraph("3.4 He accepted that he was late.")
    table = paper.add_table(2, 2)
    for cell, text in zip(table._cells, ("Name", "Mia", "Age", "7"), strict=True):
        cell.text = text
    paper.add_paragraph("My view").runs[0].bold = True
    paper.add_paragraph("I consider that the plan is sound.")
    return _saved(paper)


def word_with_changes() -> bytes:
    """Tracked changes: "never" put in, "often" taken out."""
    paper = docx.Document()
    paragraph = paper.add_paragraph("She ")
    for name, tag, text in (("ins", "t", "never "), ("del", "delText", "often ")):
        change = OxmlElement(f"w:{name}")
        run = OxmlElement("w:r")
        words = OxmlElement(f"w:{tag}")
        words.text = text
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run("missed school.")
    return _saved(paper)


def word_damaged() -> bytes:
    return word()[:9000]


def mail() -> bytes:
    message = EmailMessage()
    message["From"] = "Jane Officer <jane@council.example>"
    message["To"] = "vale@mail.example"
    message["Subject"] = "Your call"
    message["Date"] = "Tue, 03 Mar 2026 10:00:00 +0000"
    message.set_content(
        "Dear Ms Vale,\n\nYou told me that you would not attend the meeting.\n\nKind regards,\n"
        "Jane Officer\n\nOn Mon, 2 Mar 2026 at 09:00, Ms Vale <vale@mail.example> wrote:\n"
        "> I will attend the meeting.\n> Please note it.\n"
    )
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="plan.pdf")
    return bytes(message)


def mail_as_web_page() -> bytes:
    message = EmailMessage()
    message["From"] = "jane@council.example"
    message["To"] = "vale@mail.example"
    message["Subject"] = "Your call"
    message.set_content(
        "<div>You told me that you had <b>not</b> moved.</div><div class='gmail_quote'>"
        "<blockquote>I have moved.</blockquote></div>",
        subtype="html",
    )
    return bytes(message)


def mail_without_words() -> bytes:
    message = EmailMessage()
    message["From"] = "jane@council.example"
    message["To"] = "vale@mail.example"
    message["Subject"] = "See attached"
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="plan.pdf")
    return bytes(message)


def web_page() -> bytes:
    return (
        b"<!doctype html><html><head><title>Letter</title><style>p{color:red}</style></head><body>"
        b"<nav>Home</nav><h1>Our decision</h1><p>You told us that you had moved.</p>"
        b"<script>document.write('She lied.')</script><p style='display: none'>Hidden words.</p>"
        b"<ol start='4'><li>We agreed to write again.</li></ol>"
        b"<table><tr><th>Name</th><td>Mia</td></tr></table></body></html>"
    )


def markdown() -> bytes:
    return (
        b"# Report\n\n12. Ms Vale said **no**.\n13. He denied it.\n\n"
        b"| Name | Age |\n|---|---|\n| Mia | 7 |\n\n- A letter was sent.\n"
    )


def letter() -> bytes:
    return LETTER_TEXT.encode()


def welsh_letter() -> bytes:
    return WELSH.encode()


def _repacked(encryption: pikepdf.Encryption) -> bytes:
    with pikepdf.open(io.BytesIO(report())) as pdf, io.BytesIO() as out:
        pdf.save(out, encryption=encryption)
        return out.getvalue()


def _saved(paper: docx.document.Document) -> bytes:
    with io.BytesIO() as out:
        paper.save(out)
        return out.getvalue()


ALL: dict[str, Callable[[], bytes]] = {
    "report.pdf": report,
    "two columns.pdf": two_columns,
    "scan.pdf": scan,
    "photograph.jpg": photograph,
    "locked.pdf": locked,
    "owner locked.pdf": owner_locked,
    "truncated.pdf": truncated,
    "nonsense.pdf": nonsense,
    "active.pdf": active,
    "turned.pdf": turned,
    "blank.pdf": blank,
    "headings only.pdf": headings_only,
    "500 pages.pdf": five_hundred_pages,
    "zip archive.pdf": zip_archive,
    "report.docx": word,
    "changes.docx": word_with_changes,
    "damaged.docx": word_damaged,
    "mail.eml": mail,
    "mail as web page.eml": mail_as_web_page,
    "mail without words.eml": mail_without_words,
    "web page.html": web_page,
    "report.md": markdown,
    "letter.txt": letter,
    "welsh.txt": welsh_letter,
}

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in ALL.items():
        (folder / name).write_bytes(make())
