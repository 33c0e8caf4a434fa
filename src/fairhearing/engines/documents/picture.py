"""Photographs and scans of pages: each picture is a page, read by eye, in the child."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.seen import SeenPage
from fairhearing.engines.documents.eye import read_picture
from fairhearing.engines.documents.frames import Opening

LONGEST = 3000
"""Pictures are drawn down to this many dots, which is ample for print on a page."""
POINTS_HIGH = 842
"""The longer side of a picture counts as that of an A4 page."""

Image.MAX_IMAGE_PIXELS = 200_000_000


def pages(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Yield an `Opening`, then a `SeenPage` for each picture in the file, as JSON."""
    opened = _opened(file)
    yield msgspec.json.encode(Opening(pages=getattr(opened, "n_frames", 1)))
    for number, frame in enumerate(ImageSequence.Iterator(opened), 1):
        yield msgspec.json.encode(_page(_upright(frame), number))


def image(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:
    """Yield one PNG of picture number `page`, `width` dots wide."""
    opened = _opened(file)
    try:
        opened.seek(args["page"] - 1)
    except EOFError:
        raise Unreadable(f"There is no page {args['page']} in this picture.") from None
    picture = _upright(opened)
    height = max(1, round(picture.height * args["width"] / picture.width))
    with io.BytesIO() as out:
        picture.resize((args["width"], height)).save(out, "PNG", compress_level=4)
        yield out.getvalue()


def _opened(file: BinaryIO) -> Image.Image:
    try:
        return Image.open(file)
    except UnidentifiedImageError:
        raise Unreadable(
            "We cannot open this kind of picture.",
            safe="Nothing was changed.",
            todo="Save it as JPEG or PNG and add that. On an iPhone, a screenshot of it will do.",
        ) from None
    except (OSError, SyntaxError, ValueError):
        raise _damaged() from None


def _upright(frame: Image.Image) -> Image.Image:
    try:
        picture = ImageOps.exif_transpose(frame).convert("RGB")
    except (OSError, SyntaxError, ValueError):
        raise _damaged() from None
    picture.thumbnail((LONGEST, LONGEST))
    return picture


def _damaged() -> Unreadable:
    return Unreadable(
        "This picture is damaged, or only part of it arrived.",
        safe="Nothing was changed.",
        todo="Try to copy it again from the phone or the camera.",
    )


def _page(picture: Image.Image, number: int) -> SeenPage:
    points = POINTS_HIGH / max(picture.size)
    return SeenPage(
        number=number,
        width=round(picture.width * points, 2),
        height=round(picture.height * points, 2),
        words=read_picture(picture, points),
        by_eye=True,
    )
