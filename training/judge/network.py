"""The judge's network in torch: Qwen2, read from the very GGUF file that is shipped to a machine.

Its weights stay as they are, rounded as they are in the file. What is learned is an adapter (LoRA,
Hu et al. 2021): beside each matrix of the upper layers a product of two thin ones.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import gguf
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

LAYERS, WIDTH, HEADS, SHARED, HEAD = 28, 1536, 12, 2, 128
EPSILON, BASE = 1e-6, 1_000_000.0
RANK, ALPHA = 8, 16.0
FROM = 10
"""The first layer that learns: those below only read words, and leaving them saves a third."""
PARTS = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")


class Adapted(nn.Module):
    """A frozen matrix, and from `FROM` on the two thin ones that learn."""

    def __init__(self, weight: Tensor, bias: Tensor | None, *, learns: bool) -> None:
        super().__init__()
        self.register_buffer("weight", weight, persistent=False)
        self.register_buffer("bias", bias, persistent=False)
        out, into = weight.shape
        self.a = nn.Parameter(torch.randn(RANK, into) / math.sqrt(into)) if learns else None
        self.b = nn.Parameter(torch.zeros(out, RANK)) if learns else None

    def forward(self, x: Tensor) -> Tensor:
        """Apply both."""
        y = functional.linear(x, self.weight, self.bias)
        if self.a is None or self.b is None:
            return y
        inner = functional.linear(x, self.a.to(x.dtype))
        return y + functional.linear(inner, self.b.to(x.dtype)) * (ALPHA / RANK)


class Layer(nn.Module):
    """One transformer layer."""

    def __init__(self, given: Mapping[str, Tensor], i: int) -> None:
        super().__init__()
        for part in PARTS:
            bias = given.get(f"blk.{i}.{part}.bias")
            made = Adapted(given[f"blk.{i}.{part}.weight"], bias, learns=i >= FROM)
            self.add_module(part, made)
        for norm in ("attn_norm", "ffn_norm"):
            self.register_buffer(norm, given[f"blk.{i}.{norm}.weight"].float(), persistent=False)

    def forward(
        self, x: Tensor, turned: Tensor, spans: Sequence[tuple[int, int, Tensor]]
    ) -> Tensor:
        """Attend, then think. `spans` are the texts: first, end, who may see whom."""
        h = normed(x, self.attn_norm)
        q = rotated(self.attn_q(h).view(-1, HEADS, HEAD), turned)
        k = rotated(self.attn_k(h).view(-1, SHARED, HEAD), turned)
        v = self.attn_v(h).view(-1, SHARED, HEAD)
        seen = [
            functional.scaled_dot_product_attention(
                *(part[first:end].transpose(0, 1)[None] for part in (q, k, v)),
                attn_mask=mask, enable_gqa=True,
            )[0].transpose(0, 1)
            for first, end, mask in spans
        ]  # fmt: skip
        x = x + self.attn_output(torch.cat(seen).reshape(-1, WIDTH))
        h = normed(x, self.ffn_norm)
        return x + self.ffn_down(functional.silu(self.ffn_gate(h)) * self.ffn_up(h))


class Judge(nn.Module):
    """Gives the logits of the answers where they are asked for."""

    def __init__(self, path: Path, answers: Sequence[int]) -> None:
        super().__init__()
        given = dict(weights(path))
        self.register_buffer("words", given["token_embd.weight"], persistent=False)
        self.layers = nn.ModuleList(Layer(given, i) for i in range(LAYERS))
        self.register_buffer("norm", given["output_norm.weight"].float(), persistent=False)
        out = given.get("output.weight", given["token_embd.weight"])
        self.register_buffer("answers", out[list(answers)].float(), persistent=False)

    def forward(
        self, ids: Tensor, places: Tensor, spans: Sequence[tuple[int, int, Tensor]], asked: Tensor
    ) -> Tensor:
        """Read texts laid end to end, and answer at `asked`: (questions, answers)."""
        x = self.words[ids]
        turned = angles(places)
        for i, layer in enumerate(self.layers):
            if i == FROM:
                x = x.detach().requires_grad_(self.training)
            with torch.set_grad_enabled(i >= FROM and self.training):
                x = layer(x, turned, spans)
        return normed(x[asked], self.norm).float() @ self.answers.T

    def learned(self) -> dict[str, Tensor]:
        """Give the adapter, by the names that llama.cpp has for its parts."""
        return {
            f"blk.{i}.{part}.weight.lora_{side}": getattr(getattr(layer, part), side)
            for i, layer in enumerate(self.layers) if i >= FROM
            for part in PARTS for side in "ab"
        }  # fmt: skip

    def put(self, adapter: Mapping[str, Tensor]) -> None:
        """Go on from an adapter."""
        with torch.no_grad():
            for name, value in self.learned().items():
                value.copy_(adapter[name])


def weights(path: Path) -> Iterator[tuple[str, Tensor]]:
    """Read every tensor of a GGUF file, in bfloat16."""
    for tensor in gguf.GGUFReader(path).tensors:
        values = gguf.quants.dequantize(tensor.data, tensor.tensor_type)
        yield tensor.name, torch.from_numpy(np.ascontiguousarray(values)).to(torch.bfloat16)


def normed(x: Tensor, weight: Tensor) -> Tensor:
    """Root mean square norm."""
    wide = x.float()
    return (wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + EPSILON) * weight).to(x.dtype)


def angles(places: Tensor) -> Tensor:
    """Cosine and sine of every place, (2, places, 1, half a head)."""
    pace = BASE ** (-torch.arange(0, HEAD, 2).float() / HEAD)
    turns = places.float()[:, None] * pace
    return torch.stack([turns.cos(), turns.sin()])[:, :, None, :]


def rotated(x: Tensor, turned: Tensor) -> Tensor:
    """Turn the two halves of each head by the angle of its place."""
    cos, sin = turned.to(x.dtype)
    first, second = x.chunk(2, -1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], -1)
