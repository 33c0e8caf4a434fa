"""What notes say is one further line of every form, before anybody has listened and after."""

from dataclasses import replace
from io import BytesIO

import docx
from tests.domain.filings.made_up import MADE_ON, agreed, digest_of, finding, result, statement
from tests.render.test_findings import in_html, in_terminal, in_word

from fairhearing.domain.checking.finding import Agrees, Noted, NotesRead, Outcome
from fairhearing.domain.checking.review import reviewed
from fairhearing.domain.filings.schedule import schedule
from fairhearing.render.pdf import pdf
from fairhearing.render.web_page import html
from fairhearing.render.word import word

NOTED = Noted(agrees=Agrees.REPORT, text="He came in March.", page=2)
SAID = "The notes say “He came in March”, as the report does (page 2)."
ONE = replace(finding(1, Outcome.CONTRADICTED), noted=NOTED)
SILENT = replace(finding(2, Outcome.OVERSTATED), noted=Noted(agrees=Agrees.NOTHING))
ONLY = statement(7, "A kennel was bought.")
READ = NotesRead(name="notes.pdf", digest=digest_of("notes"), pages=3, only=(ONLY,))
RESULT = replace(result([ONE, SILENT]), notes_read=READ)


def test_every_form_of_the_candidates_has_it_and_what_only_the_notes_hold() -> None:
    for told in (in_word(RESULT), in_html(RESULT), in_terminal(RESULT)):
        plain = "".join(told.replace("│", "").split())
        assert "Only in the notes" in told
        assert "".join(ONLY.text.split()) in plain
    for told in (in_word(RESULT), in_html(RESULT)):
        assert SAID in told
        assert READ.digest in "".join(told.split())


def test_without_notes_nothing_is_said_of_them() -> None:
    plain = replace(result([finding(1, Outcome.CONTRADICTED)]))
    for told in (in_word(plain), in_html(plain), in_terminal(plain)):
        assert "notes" not in told.lower()


def test_the_schedule_prints_it_in_every_form() -> None:
    reviews = {one.id: agreed(one.id) for one in RESULT.findings}
    drawn = schedule(RESULT, reviewed(RESULT.findings, reviews), made_on=MADE_ON)
    assert [entry.noted for entry in drawn.entries] == [SAID, ""]
    assert SAID in html(drawn)
    written = docx.Document(BytesIO(word(drawn)))
    assert any(SAID in paragraph.text for paragraph in written.paragraphs)
    assert pdf(drawn).startswith(b"%PDF")
