"""What readers in the child send to the parent, as JSON."""

from dataclasses import dataclass

from fairhearing.domain.reading.blocks import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The first frame: how many pages follow, and what the person should know."""

    pages: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """The one frame of a document without pages."""

    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
