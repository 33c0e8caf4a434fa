"""MiniLM as sentence-transformers made it: six layers, the mean of all words, length one."""

import hashlib
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from training.checker.network import (
    EPSILON,
    LAYERS,
    LONGEST,
    VOCABULARY,
    WEIGHTS,
    WIDTH,
    Layer,
    names,
)

LEFT = ("pool", "head")
"""What the checker has beside the encoder."""


class Finder(nn.Module):
    """Gives one vector of length one for each text."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        self.sides = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Encode a batch."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.sides.weight[0]
        x, real = self.norm(x), mask.to(x.dtype)
        bias = ((1 - real) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        mean = (x * real[..., None]).sum(1) / real.sum(1, keepdim=True)
        return functional.normalize(mean, dim=-1)


def from_minilm(path: Path) -> Finder:
    """Begin from the verified weights; words and places stay as they are."""
    if hashlib.sha256(path.read_bytes()).hexdigest() != WEIGHTS:
        raise SystemExit(f"{path} is not the file we expect")
    made = Finder()
    made.load_state_dict({mine: load_file(str(path))[theirs] for mine, theirs in _named().items()})
    for part in (made.words, made.places, made.sides, made.norm):
        part.requires_grad_(requires_grad=False)
    return made


def save(net: Finder, begun: Path, path: Path) -> None:
    """Write all weights under their makers' names, for `tools/export_minilm.py`."""
    whole, ours = load_file(str(begun)), net.state_dict()
    whole |= {theirs: ours[mine].contiguous() for mine, theirs in _named().items()}
    save_file(whole, str(path))


def _named() -> dict[str, str]:
    ends = {True: ("",), False: (".weight", ".bias")}
    return {
        mine + end: theirs + end
        for mine, theirs in names().items()
        if not mine.startswith(LEFT)
        for end in ends[mine.endswith("weight")]
    }
