"""Files sent by the browser: sealed as they arrive, never in the clear on the disk."""

from typing import BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

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


class SealingHandler(FileUploadHandler):
    """Seals each file of a form while it comes in."""

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Begin sealing the next file."""
        super().new_file(*args, **kwargs)  # type: ignore[arg-type]  # passed on as it came
        self._sealing = Sealing()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002  Django's signature
        """Seal a part of it."""
        self._sealing.write(raw_data)

    def file_complete(self, file_size: int) -> SealedUpload:  # noqa: ARG002  Django's signature
        """Seal it whole."""
        return SealedUpload(self.file_name or "", self._sealing.finish())

    def upload_interrupted(self) -> None:
        """Keep nothing of a file that did not arrive whole."""
        self._sealing.abandon()


def sealed_already(stream: BinaryIO) -> Sealed | None:
    """Say what a stream was sealed as, where it came through the handler."""
    return stream.sealed if isinstance(stream, SealedUpload) else None
