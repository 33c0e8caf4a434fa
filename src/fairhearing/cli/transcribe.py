"""`fairhearing transcribe`: a recording into words, with who said them and when."""

import json
from pathlib import Path

import click

from fairhearing.cli.given import FILE, OUT, SPEAKER, SPEAKERS, json_form, never_over, write
from fairhearing.cli.telling import teller
from fairhearing.domain.checking.language.words import clock
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.domain.reading.transcript_json import to_json
from fairhearing.work.loose import Hearing, Named, transcribe_file


@click.command("transcribe")
@click.argument("audio", type=FILE)
@SPEAKERS
@SPEAKER
@click.option("--model", metavar="NAME", help="A speech model of `models list`, or a folder.")
@json_form("Write it as JSON")
@click.option("--vtt", "vtt_to", type=OUT, help="Write it as WebVTT captions.")
@click.option("--docx", "docx_to", type=OUT, help="Write it as a Word document.")
def command(
    audio: Path,
    speakers: int | None,
    named: tuple[Named, ...],
    model: str | None,
    **forms: Path | None,
) -> None:
    """Write down what is said in AUDIO, any common sound or video file, and who says it.

    A machine hears wrongly now and then: listen before you rely on a word.
    """
    never_over((audio,), forms.values())
    hearing = Hearing(speakers=speakers, named=named)
    if model:
        hearing = Hearing(speakers=speakers, named=named, model=model)
    with teller() as says:
        transcript = transcribe_file(audio, hearing, says)
        for note in transcript.notes:
            says.note(note)
    if transcript.turns and not any(forms.values()):
        click.echo(as_text(transcript))
    if forms["json_to"]:
        write(forms["json_to"], json.dumps(to_json(transcript), ensure_ascii=False, indent=1))
    if forms["vtt_to"]:
        from fairhearing.domain.reading.captions import to_vtt

        write(forms["vtt_to"], to_vtt(transcript))
    if forms["docx_to"]:
        from fairhearing.render.transcript_word import word

        write(forms["docx_to"], word(transcript))


def as_text(transcript: Transcript) -> str:
    """Write a transcript for reading, one line to a turn, in the form we also accept."""
    return "\n".join(
        f"[{clock(turn.start)}] {transcript.speaker(turn.speaker).shown}: {turn.text}"
        for turn in transcript.turns
    )
