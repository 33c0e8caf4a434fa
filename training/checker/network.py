"""The network: MiniLM's six layers with all words of talk and statement in view, and a head of three."""

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""The verified sentence-transformers/all-MiniLM-L6-v2."""
LAYERS, HEADS, WIDTH, INNER, EPSILON = 6, 12, 384, 1536, 1e-12
VOCABULARY, LONGEST = 30522, 512


class Layer(nn.Module):
    """One transformer layer."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Attend, then think."""
        batch, length, _ = x.shape
        q, k, v = (
            part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.out_norm(x + self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.down_norm(x + self.down(functional.gelu(self.up(x))))  # type: ignore[no-any-return]  # torch is untyped here


class Encoder(nn.Module):
    """The words of a text, each in the light of all."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        self.sides = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def read(self, ids: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """Give a vector for each word of a batch."""
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.sides(sides))
        bias = ((1 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Checker(Encoder):
    """Reads [CLS] statement [SEP] talk [SEP]; gives log-odds of borne out, differs, not there."""

    def __init__(self) -> None:
        super().__init__()
        self.pool, self.head = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 3)

    def forward(self, ids: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """Read a batch."""
        x = self.read(ids, sides, mask)
        return self.head(torch.tanh(self.pool(x[:, 0])))  # type: ignore[no-any-return]  # torch is untyped here


def names() -> dict[str, str]:
    """Our names of the parts, and BERT's."""
    found = {
        "words.weight": "embeddings.word_embeddings.weight", "places.weight": "embeddings.position_embeddings.weight",
        "sides.weight": "embeddings.token_type_embeddings.weight", "norm": "embeddings.LayerNorm", "pool": "pooler.dense",
    }  # fmt: skip
    parts = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
        "out_norm": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "down_norm": "output.LayerNorm",
    }  # fmt: skip
    for i in range(LAYERS):
        found |= {
            f"layers.{i}.{ours}": f"encoder.layer.{i}.{theirs}" for ours, theirs in parts.items()
        }
    return found


def weights() -> dict[str, str]:
    """Our names of all weights, and BERT's."""
    ends = {True: ("",), False: (".weight", ".bias")}
    return {
        mine + end: name + end
        for mine, name in names().items()
        for end in ends[mine.endswith("weight")]
    }


def verified(path: Path) -> dict[str, Tensor]:
    """Read the weights that are known by their digest, by BERT's names."""
    if hashlib.sha256(path.read_bytes()).hexdigest() != WEIGHTS:
        raise SystemExit(f"{path} is not the file we expect")
    return load_file(str(path))


def from_minilm(path: Path) -> Checker:
    """Begin from the verified sentence encoder, with a head that knows nothing yet."""
    theirs = verified(path)
    made = Checker()
    missing = made.load_state_dict({m: theirs[name] for m, name in weights().items()}, strict=False)
    if sorted(missing.missing_keys) != ["head.bias", "head.weight"]:
        raise SystemExit(f"the weights do not fit the network: {missing}")
    return made
