"""Files sent by the browser: sealed as they arrive, never in the clear on the disk."""

from io import BytesIO
from typing import BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from fairhearing.domain.problems import Problem
from fairhearing.store import originals
from fairhearing.store.originals import Sealed, Sealing


class SealedUpload(UploadedFile):  # type: ignore[type-arg]  # generic only for the checker
    """An uploaded file that is already sealed; reading it reads the original."""

    def __init__(self, name: str, sealed: Sealed) -> None:
        super().__init__(
            file=cast("object", originals.open_original(sealed.digest)),  # type: ignore[arg-type]  # a binary stream is what it wants
            name=name,
            size=sealed.size,
        )
        self.sealed = sealed


class UnsealedUpload(UploadedFile):  # type: ignore[type-arg]  # generic only for the checker
    """A file that could not be sealed, among others that were; it says why when it is added."""

    def __init__(self, name: str, problem: Problem) -> None:
        super().__init__(file=BytesIO(), name=name, size=0)
        self.problem = problem


class SealingHandler(FileUploadHandler):
    """Seals each file of a form while it comes in.

    A file that cannot be sealed does not stop the form: it is read to its end, and the problem
    waits for whoever adds it, so that the page can say it beside the file's name.
    """

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Begin sealing the next file."""
        super().new_file(*args, **kwargs)  # type: ignore[arg-type]  # passed on as it came
        self._sealing = Sealing()
        self._problem: Problem | None = None

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002  Django's signature
        """Seal a part of it."""
        if self._problem:
            return
        try:
            self._sealing.write(raw_data)
        except Problem as problem:
            self._problem = problem
            self._sealing.abandon()

    def file_complete(self, file_size: int) -> SealedUpload | UnsealedUpload:  # noqa: ARG002  Django's signature
        """Seal it whole."""
        name = self.file_name or ""
        if self._problem:
            return UnsealedUpload(name, self._problem)
        try:
            return SealedUpload(name, self._sealing.finish())
        except Problem as problem:
            return UnsealedUpload(name, problem)

    def upload_interrupted(self) -> None:
        """Keep nothing of a file that did not arrive whole."""
        self._sealing.abandon()


def sealed_already(stream: BinaryIO) -> Sealed | None:
    """Say what a stream was sealed as, where it came through the handler.

    Raises the problem of a file that came through it and could not be sealed.
    """
    if isinstance(stream, UnsealedUpload):
        raise stream.problem
    return stream.sealed if isinstance(stream, SealedUpload) else None
