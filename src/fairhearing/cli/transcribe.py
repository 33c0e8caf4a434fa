"""`fairhearing transcribe`: a recording into words, with who said them and when."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from fairhearing.cli.given import (
    FILE,
    OUT,
    OUT_PAPER,
    SPEAKER,
    SPEAKERS,
    json_form,
    never_over,
    write,
)
from fairhearing.cli.telling import teller
from fairhearing.domain.filings.certificate import certificate
from fairhearing.domain.reading.writing import to_text
from fairhearing.work.check.loose import Hearing, Named, transcribe_file


@click.command("transcribe")
@click.argument("audio", type=FILE)
@SPEAKERS
@SPEAKER
@click.option("--model", metavar="NAME", help="A speech model of `models list`, or a folder.")
@click.option("--other-languages", is_flag=True, help="Write down words that are not English too.")
@json_form("Write it as JSON")
@click.option("--vtt", "vtt_to", type=OUT, help="Write it as WebVTT captions.")
@click.option("--srt", "srt_to", type=OUT, help="Write it as SubRip captions.")
@click.option("--txt", "txt_to", type=OUT, help="Write it as plain text.")
@click.option("--docx", "docx_to", type=OUT, help="Write it as a Word document.")
@click.option(
    "--court",
    "court_to",
    type=OUT_PAPER,
    help="Set it for a court, with numbered lines and a certificate, as .pdf or .docx.",
)
def command(
    audio: Path,
    speakers: int | None,
    named: tuple[Named, ...],
    model: str | None,
    *,
    other_languages: bool,
    **forms: Path | None,
) -> None:
    """Write down what is said in AUDIO, any common sound or video file, and who says it.

    A machine hears wrongly now and then: listen before you rely on a word.
    """
    never_over((audio,), forms.values())
    hearing = Hearing(speakers=speakers, named=named, other_languages=other_languages)
    if model:
        hearing = replace(hearing, model=model)
    with teller() as says:
        transcript = transcribe_file(audio, hearing, says)
        for note in transcript.notes:
            says.note(note)
    made = certificate(transcript, made_at=datetime.now().astimezone())
    if transcript.turns and not any(forms.values()):
        click.echo(to_text(transcript))
    for option, to in forms.items():
        if to:
            from fairhearing.render.transcript_forms import Form, formed

            kind = option.removesuffix("_to")
            form = Form(f"court{to.suffix.lower()}" if kind == "court" else kind)
            write(to, formed(transcript, made, form))
