"""An adapter as llama.cpp reads it (GGUF)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import gguf
import numpy as np
import torch
from torch import Tensor

from training.judge.network import ALPHA


def write(adapter: Mapping[str, Tensor], path: Path) -> None:
    """Write it in half precision; the same adapter gives the same file."""
    out = gguf.GGUFWriter(path, "qwen2")
    out.add_type(gguf.GGUFType.ADAPTER)
    out.add_string(gguf.Keys.Adapter.TYPE, "lora")
    out.add_float32(gguf.Keys.Adapter.LORA_ALPHA, ALPHA)
    for name, value in sorted(adapter.items()):
        out.add_tensor(name, value.detach().numpy().astype(np.float16))
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()


def read(path: Path) -> dict[str, Tensor]:
    """Read an adapter back, to go on from it."""
    return {
        tensor.name: torch.from_numpy(tensor.data.astype(np.float32))
        for tensor in gguf.GGUFReader(path).tensors
    }


def mean(several: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Stand between adapters of the same lineage, one of which went on from the other."""
    return {
        name: torch.stack([one[name] for one in several]).mean(dim=0) for name in several[0]
    }  # fmt: skip
