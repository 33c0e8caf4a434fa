"""Make an int8 ONNX file from a trained checkpoint, and say what eight bits cost.

    python -m training.checker.export CHECKPOINT TOKENIZER PAIRS OUT

The graph is written by hand with the parts of `tools/export_minilm.py`, so the same weights give
the same bytes.
"""

import argparse
import hashlib
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from tools.export_minilm import LAYERS, OPSET, Graph, layer

from fairhearing.domain.checking.ports import Passage
from training.checker.network import Checker, names
from training.checker.reader import EncoderJudge
from training.checker.train import judged, rows


def embed(g: Graph) -> str:
    """Word, place and side vectors, normalised."""
    words = g.add("Gather", g.weight("embeddings.word_embeddings.weight"), "input_ids")
    axis, step = g.constant("axis1", np.array(1)), g.constant("one", np.array(1))
    length = g.add("Gather", g.add("Shape", "input_ids"), axis)
    range_ = g.add("Range", g.constant("zero", np.array(0)), length, step)
    places = g.add("Gather", g.weight("embeddings.position_embeddings.weight"), range_)
    sides = g.add("Gather", g.weight("embeddings.token_type_embeddings.weight"), "token_type_ids")
    return g.norm(g.add("Add", g.add("Add", words, places), sides), "embeddings.LayerNorm")


def build(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Write the float graph: ids, sides and mask in, three log-odds a pair out."""
    g = Graph(dict(weights))
    mask = g.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    one, low = np.array(1, np.float32), np.array(-1e4, np.float32)
    away = g.add("Mul", g.add("Sub", g.constant("open", one), mask), g.constant("low", low))
    bias = g.add("Unsqueeze", away, g.constant("axes12", np.array([1, 2])))
    x = embed(g)
    for index in range(LAYERS):
        x = layer(g, x, index, bias)
    first = g.add("Gather", x, g.constant("first", np.array(0)), axis=1)
    head = g.linear(g.add("Tanh", g.linear(first, "pooler.dense")), "classifier")
    g.nodes.append(helper.make_node("Identity", [head], ["odds"], "odds"))
    given = ("input_ids", "token_type_ids", "attention_mask")
    into = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "length"]) for n in given]
    out = helper.make_tensor_value_info("odds", TensorProto.FLOAT, ["batch", 3])
    initial = [numpy_helper.from_array(v, k) for k, v in sorted(g.constants.items())]
    graph = helper.make_graph(g.nodes, "fair-hearing-checker", into, [out], initial)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 10
    onnx.checker.check_model(model)
    return model


def their_names(net: Checker) -> dict[str, np.ndarray]:
    """Name a checkpoint's weights as BERT does, which the graph's parts expect."""
    ours = {key: value.numpy() for key, value in net.state_dict().items()}
    found = {"classifier.weight": ours["head.weight"], "classifier.bias": ours["head.bias"]}
    for mine, theirs in names().items():
        for end in ("",) if mine.endswith("weight") else (".weight", ".bias"):
            found[theirs + end] = ours[mine + end]
    return found


def main() -> None:
    """Export, and compare with the checkpoint on pairs kept aside."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("checkpoint", "tokenizer", "pairs", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    net = Checker()
    net.load_state_dict(torch.load(asked.checkpoint, weights_only=True))
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        onnx.save(build(their_names(net)), str(whole))
        quantize_dynamic(str(whole), str(asked.out), per_channel=True, weight_type=QuantType.QUInt8)
        _compare(net, {"float": whole, "int8": asked.out}, asked.tokenizer, asked.pairs)
    data = asked.out.read_bytes()
    print(f"{asked.out.name}: {len(data):,} bytes, {hashlib.sha256(data).hexdigest()}")


def _compare(net: Checker, files: dict[str, Path], tokens: Path, pairs: Path) -> None:
    """Print how far each file's log-odds stray from the checkpoint's, and its mistakes."""
    tokenizer = Tokenizer.from_file(str(tokens))
    tokenizer.no_padding()
    tokenizer.enable_truncation(224, strategy="only_second")
    given, about = rows(pairs / "aside.jsonl", tokenizer)
    given, about = given[:600], about[:600]
    odds = judged(net, given)
    theirs = (odds[:, 0] - torch.logsumexp(odds[:, 1:], -1)).tolist()
    asked = [(Passage(id="", text=p["text"]), p["statement"]) for p in about]
    for name, file in files.items():
        ours = [j.supported for j in EncoderJudge(file, tokens, name, "").read(asked)]
        strays = np.abs(np.array(ours) - np.array(theirs))
        turned = np.mean((np.array(ours) > 0) != (np.array(theirs) > 0))
        print(f"{name}: log-odds stray {strays.mean():.3f}, verdicts turned {turned:.3f}")


if __name__ == "__main__":
    main()
