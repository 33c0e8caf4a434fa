"""Write an adapter as llama.cpp reads it: `python -m training.judge.export ADAPTER.pt OUT.gguf`."""

import argparse
from collections.abc import Mapping
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


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("adapter", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    write(torch.load(asked.adapter, weights_only=True), asked.out)


if __name__ == "__main__":
    main()
