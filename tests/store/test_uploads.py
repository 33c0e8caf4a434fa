import hashlib
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from django.test import RequestFactory, override_settings

from fairhearing.domain.problems import Unreadable
from fairhearing.store import originals
from fairhearing.store.uploads import SealedUpload, sealed_already

EDGE = "edge-of-a-form"


def sent(*files: tuple[str, bytes]) -> Any:  # noqa: ANN401  Django's request
    parts = [
        b"--%s\r\nContent-Disposition: form-data; name=files; filename=%s\r\n\r\n%s\r\n"
        % (EDGE.encode(), f'"{name}"'.encode(), data)
        for name, data in files
    ]
    return RequestFactory().post(
        "/add/",
        data=b"".join(parts) + f"--{EDGE}--\r\n".encode(),
        content_type=f"multipart/form-data; boundary={EDGE}",
    )


def test_files_of_a_form_are_sealed_as_they_come(unlocked: None) -> None:
    long = bytes(range(256)) * 20_000
    request = sent(("a b é.wav", long), ("letter.txt", b"words"))
    uploads = request.FILES.getlist("files")
    assert [upload.name for upload in uploads] == ["a b é.wav", "letter.txt"]
    first = uploads[0]
    assert isinstance(first, SealedUpload)
    assert first.sealed.digest == hashlib.sha256(long).hexdigest()
    assert first.read() == long
    assert len(originals.STORE.names()) == 2


def test_nothing_is_put_in_a_temporary_file(
    unlocked: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none such"))
    with override_settings(FILE_UPLOAD_TEMP_DIR=str(tmp_path / "none such")):
        assert len(sent(("call.wav", bytes(9 << 20))).FILES) == 1


def test_a_file_that_cannot_be_sealed_stops_no_other(unlocked: None) -> None:
    empty, letter = sent(("empty.wav", b""), ("letter.txt", b"words")).FILES.getlist("files")
    with pytest.raises(Unreadable, match="empty"):
        sealed_already(empty)
    assert [name for name, _ in originals.STORE.names()] == [digest_of(letter)]


def digest_of(upload: BinaryIO) -> str:
    sealed = sealed_already(upload)
    assert sealed
    return sealed.digest


def test_a_form_cut_off_in_the_middle_leaves_nothing(unlocked: None) -> None:
    whole = sent(("call.wav", bytes(3 << 20)))
    body = whole.body[: 2 << 20]
    request = RequestFactory().generic(
        "POST", "/add/", body, content_type=f"multipart/form-data; boundary={EDGE}"
    )
    request.META["CONTENT_LENGTH"] = str(3 << 20)
    with pytest.raises(Exception):  # noqa: B017, PT011  however Django says it
        _ = request.FILES["never"]
    assert originals.STORE.names() == []
