"""A language model on this machine, through llama.cpp, that is asked for one word at a time."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import xllamacpp

from fairhearing.domain.problems import PartMissing

THREADS = 2
LIKELIEST = 40
"""Of how many words it tells."""
FAR = 60.0
"""Added to the log-odds of words that are asked for, so that no other is among the likeliest."""


class LanguageModel:
    """Says how likely words are to come next.

    `adapter` is what the model was taught (LoRA), beside `weights` that stay as their makers made
    them; without one it answers as it came. `context` is how many tokens it can read at once;
    `todo` says what to do where it cannot be loaded.
    Nothing is ever generated, so what it reads cannot make it say anything.
    """

    def __init__(self, weights: Path, adapter: Path | None, *, context: int, todo: str) -> None:
        self._server = _server(weights, adapter, context, todo)

    def likeliest(self, prompt: str) -> dict[str, float]:
        """Give the likeliest next words and their log-probabilities; none for too long a prompt.

        It is read from the beginning: what was asked before must not move an answer.
        """
        asked = {"temperature": 0, "n_probs": LIKELIEST, "cache_prompt": False}
        told = self._answered(prompt, asked | {"post_sampling_probs": False})
        found: dict[str, float] = {}
        for one in told.get("top_logprobs", ()):
            found.setdefault(one["token"].strip(), float(one["logprob"]))
        return found

    def shares(self, prompt: str, words: Sequence[str], *, goes_on: bool) -> dict[str, float]:
        """Share 1 among words, each of one token, by how likely they come next; {} if too long.

        A prompt that `goes_on` from the last one is read only from where they differ.
        """
        asked = {
            "temperature": 1.0,
            "samplers": ["top_k", "temperature"],
            "top_k": len(words),
            "n_probs": len(words),
            "post_sampling_probs": True,
            "logit_bias": [[word, FAR] for word in words],
            "cache_prompt": goes_on,
        }
        told = self._answered(prompt, asked).get("top_probs", ())
        found = {one["token"]: float(one["prob"]) for one in told}
        return {word: found.get(word, 0.0) for word in words} if found else {}

    def _answered(self, prompt: str, asked: Mapping[str, object]) -> Mapping[str, Any]:
        reply = self._server.handle_completions({"prompt": prompt, "n_predict": 1, **asked})
        if "choices" not in reply:
            return {}
        (first,) = reply["choices"][0]["logprobs"]["content"]
        return cast("Mapping[str, Any]", first)


def _server(weights: Path, adapter: Path | None, context: int, todo: str) -> xllamacpp.Server:
    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    if adapter:
        taught = xllamacpp.CommonAdapterLoraInfo()
        taught.path, taught.scale = str(adapter), 1.0
        params.lora_adapters = [taught]
    params.n_ctx = context
    params.n_parallel = 1
    # What was read for questions before the last is not kept: it would take three megabytes a
    # question, up to eight gigabytes.
    params.cache_ram_mib = 0
    params.n_gpu_layers = 0
    params.cpuparams.n_threads = THREADS
    params.cpuparams_batch.n_threads = THREADS
    params.verbosity = 0
    params.endpoint_metrics = False
    params.ui = False
    try:
        return xllamacpp.Server(params)
    except RuntimeError as problem:
        raise PartMissing(
            "The language model could not be loaded.",
            safe="Your case is untouched.",
            todo=todo,
        ) from problem
