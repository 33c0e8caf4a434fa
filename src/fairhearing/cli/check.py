"""`fairhearing check`: a report against what was said."""

from pathlib import Path

import click

from fairhearing.cli.findings_table import print_findings
from fairhearing.cli.given import (
    FILE,
    ON_SCREEN,
    OUT,
    SPEAKER,
    SPEAKERS,
    json_form,
    never_over,
    write,
)
from fairhearing.cli.said import json_said
from fairhearing.cli.telling import teller
from fairhearing.domain.checking.findings_json import to_json
from fairhearing.work.check.loose import Hearing, Named, check_files


@click.command("check")
@click.argument("report", type=FILE)
@click.argument("records", type=FILE, nargs=-1, required=True, metavar="RECORD...")
@json_form("Write the findings as JSON")
@click.option("--html", "html_to", type=OUT, help="Write the findings as a web page.")
@click.option("--docx", "docx_to", type=OUT, help="Write the findings as a Word document.")
@SPEAKERS
@SPEAKER
@click.option("--notes", type=FILE, help="Notes of what was said, to compare with both.")
@click.option("--fast", is_flag=True, help="Without the judge: quicker, and finds less.")
def command(
    report: Path,
    records: tuple[Path, ...],
    speakers: int | None,
    named: tuple[Named, ...],
    notes: Path | None,
    *,
    fast: bool,
    **forms: Path | None,
) -> None:
    """Check each statement of REPORT against every RECORD, and show the words that bear on it.

    REPORT is a PDF, Word document, text, web page, e-mail or picture. RECORD is a recording, or a
    transcript (.json, .vtt, .srt, .docx, .pdf or .txt). NOTES is a document like REPORT.

    What it prints are candidates: listen before you rely on any of them.
    """
    never_over((report, *records, *((notes,) if notes else ())), forms.values())
    hearing = Hearing(speakers=speakers, named=named)
    with teller() as says:
        result = check_files(report, records, hearing, says, fast=fast, notes=notes)
    if str(forms["json_to"]) != ON_SCREEN:
        print_findings(result)
    if forms["json_to"]:
        write(forms["json_to"], json_said(to_json(result)))
    if forms["html_to"]:
        from fairhearing.render.findings_page import html

        write(forms["html_to"], html(result))
    if forms["docx_to"]:
        from fairhearing.render.findings_word import word

        write(forms["docx_to"], word(result))
