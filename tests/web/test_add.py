"""Adding: sealed as it came, known when it comes again, mended where we guessed wrong."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from tests.web import planting

from fairhearing.work.case import cases
from fairhearing.work.case.shown import ItemState, Use


def send(
    browser: Client, planted: planting.Planted, *files: tuple[str, bytes], **headers: str
) -> HttpResponse:
    uploads = [SimpleUploadedFile(name, body) for name, body in files]
    return browser.post(f"/case/{planted.case_id}/add/", {"files": uploads}, headers=headers)


def items(planted: planting.Planted) -> dict[str, cases.Item]:
    return {item.name: item for item in cases.case_page(planted.case_id).items}


def test_two_files_at_once_each_get_a_line(browser: Client, planted: planting.Planted) -> None:
    talk = b"[00:00:01] Mother: She is seven.\n[00:00:04] Officer: Thank you.\n"
    answer = send(
        browser, planted, ("talk.txt", talk), ("letter.md", b"# Letter\n\nShe is eight.\n")
    )
    words = answer.content.decode()
    assert answer.status_code == 200
    assert "talk.txt" in words
    assert "letter.md" in words
    assert items(planted)["letter.md"].state is ItemState.READING
    assert "we read what was said" in words
    assert "we listen to it" not in words


def test_the_same_file_twice_is_recognised_under_any_name(
    browser: Client, planted: planting.Planted
) -> None:
    again = (planting.EXAMPLE / "report.pdf").read_bytes()
    words = send(browser, planted, ("copy of it.pdf", again)).content.decode()
    assert "You already have copy of it.pdf." in words
    assert "the same, to the last bit, as report.pdf" in words
    assert len(items(planted)) == 2


def test_an_empty_file_is_refused_and_the_others_are_kept(
    browser: Client, planted: planting.Planted
) -> None:
    answer = send(browser, planted, ("nothing.mp3", b""), ("note.txt", b"Words enough.\n"))
    assert "nothing.mp3" in answer.content.decode()
    assert "note.txt" in items(planted)
    assert "nothing.mp3" not in items(planted)


def test_a_strange_name_stays_a_name(browser: Client, planted: planting.Planted) -> None:
    name = "😀 <b> & ok.txt"
    words = send(browser, planted, (name, b"Words enough.\n")).content.decode()
    assert "<b> &" not in words
    assert name in items(planted)


def test_choosing_nothing_says_so(browser: Client, planted: planting.Planted) -> None:
    answer = browser.post(f"/case/{planted.case_id}/add/")
    assert answer.status_code == 400
    assert "No file was chosen." in answer.content.decode()


def test_scripts_are_given_the_list_alone(browser: Client, planted: planting.Planted) -> None:
    part = send(browser, planted, ("note.txt", b"Words enough.\n"), **{"x-part": "files"})
    assert part.content.decode().lstrip().startswith('<div id="files"')


def test_a_wrong_guess_is_mended_in_place(browser: Client, planted: planting.Planted) -> None:
    send(browser, planted, ("note.txt", b"[00:00:01] Mother: Yes.\n"))
    item = items(planted)["note.txt"]
    other = Use.REPORT if item.use is Use.RECORD else Use.RECORD
    browser.post(f"/file/{item.id}/use/", {"use": other.value})
    assert items(planted)["note.txt"].use is other


def test_a_choice_that_is_none_changes_nothing(browser: Client, planted: planting.Planted) -> None:
    answer = browser.post(f"/file/{planted.report_id}/use/", {"use": "bonfire"})
    assert answer.status_code == 400
    assert items(planted)["report.pdf"].use is Use.REPORT
