"""Run the whole check on real material outside the project, and say what came of it.

    python -m bench.shown DATA

DATA is a folder holding `pyannote_sample/sample.wav` (a real telephone call) and
`qmsum/train/*.json` (real meetings with their human minutes). The call is checked against
one page of statements in five forms; a meeting is checked against its minutes.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.shown.forms import write_forms

HERE = Path(__file__).parent


def main() -> None:
    """Check the call in each form of the report, then one meeting; print both tables."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        _call(data / "pyannote_sample" / "sample.wav", Path(folder))
        _meeting(data / "qmsum" / "train" / "Bed004.json", Path(folder))


def _call(audio: Path, folder: Path) -> None:
    key = json.loads((HERE / "phone_call.key.json").read_text(encoding="utf-8"))
    note = HERE / "phone_call.md"
    names = ["--speakers", "2", "--speaker", "Speaker 1=Diane", "--speaker", "Speaker 2=Sheila"]
    for report in [note, *write_forms(note, folder)]:
        findings, seconds = _check(report, audio, folder, names)
        print(f"\n{report.name}: {len(findings)} statements in {seconds:.1f} s")
        right = 0
        for finding in findings:
            number, outcome = str(finding["paragraph"]), finding["outcome"]
            expected = key.get(number.rstrip("."), "?")
            right += expected == outcome
            told = "" if expected == outcome else f"expected {expected}"
            print(f"  {number:>3} {outcome:14} {finding['score']:.2f} {told}")
        print(f"  {right} of {len(key)} as expected")


def _meeting(meeting: Path, folder: Path) -> None:
    whole = json.loads(meeting.read_text(encoding="utf-8"))
    record, report = folder / "meeting.txt", folder / "minutes.txt"
    turns = whole["meeting_transcripts"]
    record.write_text("\n".join(f"{t['speaker']}: {t['content']}" for t in turns), encoding="utf-8")
    report.write_text(
        "\n\n".join(q["answer"] for q in whole["general_query_list"]), encoding="utf-8"
    )
    words = sum(len(t["content"].split()) for t in turns)
    for options in ([], ["--fast"]):
        findings, seconds = _check(report, record, folder, options)
        counts = dict(Counter(f["outcome"] for f in findings))
        print(f"\n{meeting.name} ({words} words) {options}: {seconds:.1f} s, {counts}")


def _check(
    report: Path, record: Path, folder: Path, options: list[str]
) -> tuple[list[dict[str, object]], float]:
    target = folder / "findings.json"
    started = time.monotonic()
    command = [sys.executable, "-m", "fairhearing", "check", str(report), str(record)]
    subprocess.run([*command, *options, "--json", str(target)], check=True, capture_output=True)
    return json.loads(target.read_text(encoding="utf-8"))["findings"], time.monotonic() - started


if __name__ == "__main__":
    main()
