"""MiniLM as sentence-transformers made it: six layers, the mean of all words, length one."""

from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from training.checker.network import Encoder, verified, weights


class Finder(Encoder):
    """Gives one vector of length one for each text."""

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Encode a batch."""
        words, real = self.read(ids, torch.zeros_like(ids), mask), mask.to(torch.float32)
        mean = (words * real[..., None]).sum(1) / real.sum(1, keepdim=True)
        return functional.normalize(mean, dim=-1)


def from_minilm(path: Path) -> Finder:
    """Begin from the verified weights; words and places stay as they are."""
    theirs, made = verified(path), Finder()
    made.load_state_dict({mine: theirs[weights()[mine]] for mine in made.state_dict()})
    for part in (made.words, made.places, made.sides, made.norm):
        part.requires_grad_(requires_grad=False)
    return made


def save(net: Finder, begun: Path, path: Path) -> None:
    """Write all weights under their makers' names, for `tools/export_minilm.py`."""
    ours = {weights()[mine]: weight.contiguous() for mine, weight in net.state_dict().items()}
    save_file(verified(begun) | ours, str(path))
