"""A language model on this machine as judge, through llama.cpp, with what it was taught."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xllamacpp

from fairhearing.domain.checking.ports import Judgement, Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.problems import PartMissing
from fairhearing.engines.judges.asking import NO, UNKNOWN, YES, beginning, log_odds, question

CONTEXT = 2048
THREADS = 2
LIKELIEST = 40
LONGEST_PASSAGE = 4000
LONGEST_STATEMENT = 800


class LlamaJudge:
    """Asks a GGUF model and reads the log-probabilities of its next word.

    `adapter` is what it was taught (LoRA), beside `weights` that stay as their makers made them;
    without one it answers as it came.
    Nothing is ever generated beyond that one word, so a passage cannot make it say anything.
    Takes about 1.6 GB for the default model.
    """

    def __init__(self, weights: Path, adapter: Path | None, used: tuple[ModelUsed, ...]) -> None:
        self._used = used
        self._server = _server(weights, adapter)

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the model, and its adapter."""
        return self._used

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Judge each statement on the passage alone, in the order given."""
        start = beginning(passage.text[:LONGEST_PASSAGE])
        return [self._judge(start, statement[:LONGEST_STATEMENT]) for statement in statements]

    def _judge(self, start: str, statement: str) -> Judgement:
        said = self._answers(start + question(statement))
        return Judgement(
            supported=log_odds(said, YES, NO, UNKNOWN), otherwise=log_odds(said, NO, YES, UNKNOWN)
        )

    def _answers(self, prompt: str) -> dict[str, float]:
        reply = self._server.handle_completions(
            {
                "prompt": prompt,
                "n_predict": 1,
                "temperature": 0,
                "n_probs": LIKELIEST,
                # Each question from the beginning: what was asked before must not move an answer.
                "cache_prompt": False,
                "post_sampling_probs": False,
            }
        )
        return likeliest(reply)


def likeliest(reply: Mapping[str, Any]) -> dict[str, float]:
    """Read the likeliest next words and their log-probabilities out of a reply.

    A passage too long for the model gives none, and so weighs neither way.
    """
    if "choices" not in reply:
        return {}
    first = reply["choices"][0]["logprobs"]["content"][0]
    found: dict[str, float] = {}
    for candidate in first["top_logprobs"]:
        found.setdefault(candidate["token"].strip(), float(candidate["logprob"]))
    return found


def _server(weights: Path, adapter: Path | None) -> xllamacpp.Server:
    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    if adapter:
        taught = xllamacpp.CommonAdapterLoraInfo()
        taught.path, taught.scale = str(adapter), 1.0
        params.lora_adapters = [taught]
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    # Every question starts afresh, so what was read for the last is not kept: it would take
    # three megabytes a question, up to eight gigabytes.
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
            "The model that reads statements against the conversation could not be loaded.",
            safe="Your case is untouched.",
            todo="Run “fairhearing models get”, or check with --fast, which does without it.",
        ) from problem
