#!/usr/bin/env python3
"""Make the int8 ONNX sentence-vector model that ships with the program.

Takes what `training/finder` learned from sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0),
writes the encoder as an ONNX graph by hand (no tracer decides anything, so the same weights
give the same bytes), quantises it, and reports how far int8 strays from float.

    python tools/export_minilm.py FINDER.safetensors TOKENIZER.json [--out DIR] [--torch]

Needs onnx, onnxruntime, safetensors, tokenizers and numpy in a throw-away environment; --torch
also proves the float graph against an independent torch encoder.
"""

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file
from tokenizers import Tokenizer

TOKENIZER = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
SHIPPED = Path(__file__).parents[1] / "src/fairhearing/models/shipped"
LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12
OPSET = 20
SENTENCES = (
    "She said the handover on the fourth of March was at half past seven.",
    "The father denied that he had missed any appointment.",
    "I never shouted at her, not once.",
    "The committee discussed the price of the remote control.",
    "Yes.",
    "He offered to pay for a taxi on Saturdays, and asked for that to be written down.",
    "The school reported that attendance had been ninety-six per cent since September.",
    "I am worried about what happens when nobody is there.",
)


class Graph:
    """An ONNX graph under construction: nodes in order and weights by name."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, np.ndarray] = {}

    def weight(self, name: str, *, transpose: bool = False) -> str:
        """Name a trained tensor, transposed for right multiplication where asked."""
        value = self.weights[name].astype(np.float32)
        self.constants[name] = np.ascontiguousarray(value.T) if transpose else value
        return name

    def constant(self, name: str, value: np.ndarray) -> str:
        """Name a fixed value."""
        self.constants[name] = value
        return name

    def add(self, op: str, *inputs: str, **attributes: object) -> str:
        """Append one node and name its output."""
        output = f"{op.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, list(inputs), [output], output, **attributes))
        return output

    def linear(self, x: str, name: str) -> str:
        """Multiply by a trained weight and add its bias."""
        product = self.add("MatMul", x, self.weight(f"{name}.weight", transpose=True))
        return self.add("Add", product, self.weight(f"{name}.bias"))

    def norm(self, x: str, name: str) -> str:
        """Normalise a layer."""
        scale, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.add("LayerNormalization", x, scale, bias, axis=-1, epsilon=EPSILON)


def embed(g: Graph) -> str:
    """Word, position and type vectors, normalised."""
    words = g.add("Gather", g.weight("embeddings.word_embeddings.weight"), "input_ids")
    axis, step = g.constant("axis1", np.array(1)), g.constant("one", np.array(1))
    length = g.add("Gather", g.add("Shape", "input_ids"), axis)
    positions = g.add("Range", g.constant("zero", np.array(0)), length, step)
    places = g.add("Gather", g.weight("embeddings.position_embeddings.weight"), positions)
    g.weights["type0"] = g.weights["embeddings.token_type_embeddings.weight"][0]
    both = g.add("Add", g.add("Add", words, g.weight("type0")), places)
    return g.norm(both, "embeddings.LayerNorm")


def attend(g: Graph, x: str, name: str, bias: str) -> str:
    """Self-attention over one layer's input."""
    split = g.constant("split", np.array([0, 0, HEADS, WIDTH // HEADS]))
    merge = g.constant("merge", np.array([0, 0, WIDTH]))
    heads = [
        g.add("Reshape", g.linear(x, f"{name}.self.{part}"), split)
        for part in ("query", "key", "value")
    ]
    query = g.add("Transpose", heads[0], perm=[0, 2, 1, 3])
    key = g.add("Transpose", heads[1], perm=[0, 2, 3, 1])
    value = g.add("Transpose", heads[2], perm=[0, 2, 1, 3])
    root = g.constant("root", np.array(np.sqrt(WIDTH // HEADS), dtype=np.float32))
    scores = g.add("Add", g.add("Div", g.add("MatMul", query, key), root), bias)
    mixed = g.add("MatMul", g.add("Softmax", scores, axis=-1), value)
    joined = g.add("Reshape", g.add("Transpose", mixed, perm=[0, 2, 1, 3]), merge)
    out = g.linear(joined, f"{name}.output.dense")
    return g.norm(g.add("Add", out, x), f"{name}.output.LayerNorm")


def layer(g: Graph, x: str, index: int, bias: str) -> str:
    """One transformer layer."""
    name = f"encoder.layer.{index}"
    x = attend(g, x, f"{name}.attention", bias)
    wide = g.add("Gelu", g.linear(x, f"{name}.intermediate.dense"))
    return g.norm(
        g.add("Add", g.linear(wide, f"{name}.output.dense"), x), f"{name}.output.LayerNorm"
    )


def pooled(g: Graph, x: str, mask: str) -> str:
    """Mean over real tokens, scaled to length one."""
    axis = g.constant("axes1", np.array([1]))
    column = g.add("Unsqueeze", mask, g.constant("axes2", np.array([2])))
    total = g.add("ReduceSum", g.add("Mul", x, column), axis, keepdims=0)
    count = g.add("ReduceSum", mask, axis, keepdims=1)
    return g.add("LpNormalization", g.add("Div", total, count), axis=-1, p=2)


def build(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Write the float encoder: token ids and mask in, one unit vector per text out."""
    g = Graph(dict(weights))
    mask = g.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    open_, low = np.array(1, np.float32), np.array(-1e4, np.float32)
    away = g.add("Mul", g.add("Sub", g.constant("open", open_), mask), g.constant("low", low))
    bias = g.add("Unsqueeze", away, g.constant("axes12", np.array([1, 2])))
    x = embed(g)
    for index in range(LAYERS):
        x = layer(g, x, index, bias)
    g.nodes.append(helper.make_node("Identity", [pooled(g, x, mask)], ["vectors"], "vectors"))
    tokens = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("input_ids", "attention_mask")
    ]
    out = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", WIDTH])
    initial = [numpy_helper.from_array(v, k) for k, v in sorted(g.constants.items())]
    graph = helper.make_graph(g.nodes, "minilm-l6-v2", tokens, [out], initial)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 10
    onnx.checker.check_model(model)
    return model


def vectors(model: Path, tokenizer: Tokenizer) -> np.ndarray:
    """Encode the sample sentences with one ONNX file."""
    session = ort.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    rows = tokenizer.encode_batch(list(SENTENCES))
    ids = np.array([r.ids for r in rows], dtype=np.int64)
    mask = np.array([r.attention_mask for r in rows], dtype=np.int64)
    return np.asarray(session.run(None, {"input_ids": ids, "attention_mask": mask})[0])


def torch_vectors(weights: dict[str, np.ndarray], tokenizer: Tokenizer) -> np.ndarray:
    """Encode the sample sentences with torch's own encoder layers."""
    import torch  # noqa: PLC0415  only needed for the proof

    t = {k: torch.from_numpy(np.array(v, dtype=np.float32)) for k, v in weights.items()}
    rows = tokenizer.encode_batch(list(SENTENCES))
    ids = torch.tensor([r.ids for r in rows])
    mask = torch.tensor([r.attention_mask for r in rows])
    e = "embeddings."
    x = t[e + "word_embeddings.weight"][ids] + t[e + "token_type_embeddings.weight"][0]
    x = x + t[e + "position_embeddings.weight"][: ids.shape[1]]
    norm = torch.nn.functional.layer_norm
    x = norm(x, (WIDTH,), t[e + "LayerNorm.weight"], t[e + "LayerNorm.bias"], EPSILON)
    for index in range(LAYERS):
        x = torch_layer(t, f"encoder.layer.{index}.")(x, src_key_padding_mask=mask == 0)
    column = mask.unsqueeze(-1).float()
    mean = (x * column).sum(1) / column.sum(1)
    return torch.nn.functional.normalize(mean, dim=-1).detach().numpy()


def torch_layer(t: dict[str, "object"], name: str) -> "object":
    """One of torch's encoder layers holding our weights."""
    import torch  # noqa: PLC0415  only needed for the proof

    made = torch.nn.TransformerEncoderLayer(
        WIDTH, HEADS, 4 * WIDTH, 0.0, "gelu", EPSILON, batch_first=True
    ).eval()
    parts = ("query", "key", "value")
    a = name + "attention."
    pairs = {
        "self_attn.in_proj_weight": torch.cat([t[f"{a}self.{p}.weight"] for p in parts]),
        "self_attn.in_proj_bias": torch.cat([t[f"{a}self.{p}.bias"] for p in parts]),
    }
    names = {
        "self_attn.out_proj": a + "output.dense",
        "norm1": a + "output.LayerNorm",
        "linear1": name + "intermediate.dense",
        "linear2": name + "output.dense",
        "norm2": name + "output.LayerNorm",
    }
    for ours, theirs in names.items():
        for kind in ("weight", "bias"):
            pairs[f"{ours}.{kind}"] = t[f"{theirs}.{kind}"]
    made.load_state_dict(pairs)
    return made


def verified(path: Path, digest: str) -> bytes:
    """Read a file only if it is the one we expect."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        sys.exit(f"{path} is not the file we expect")
    return data


def agreement(name: str, left: np.ndarray, right: np.ndarray) -> None:
    """Print how closely two sets of unit vectors agree."""
    cosine = (left * right).sum(-1)
    print(f"{name}: cosine mean {cosine.mean():.5f}, least {cosine.min():.5f}")


def main() -> None:
    """Make the model and say how good it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("taught", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--torch", action="store_true")
    asked = parser.parse_args()
    tokens = verified(asked.tokenizer, TOKENIZER)
    tokenizer = Tokenizer.from_str(tokens.decode())
    tokenizer.no_truncation()
    tokenizer.enable_padding()
    weights = load_file(str(asked.taught))
    asked.out.mkdir(parents=True, exist_ok=True)
    small = asked.out / "finder-taught.int8.onnx"
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        onnx.save(build(weights), str(whole))
        quantize_dynamic(str(whole), str(small), per_channel=True, weight_type=QuantType.QUInt8)
        exact = vectors(whole, tokenizer)
    (asked.out / "finder-taught.tokenizer.json").write_bytes(tokens)
    if asked.torch:
        agreement("float graph against torch", exact, torch_vectors(weights, tokenizer))
    agreement("int8 against float", vectors(small, tokenizer), exact)
    digest = hashlib.sha256(small.read_bytes()).hexdigest()
    print(f"{small.name}: {small.stat().st_size:,} bytes, {digest}")


if __name__ == "__main__":
    main()
