"""What made a result: program version, models by digest, and parameters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelUsed:
    """A machine-learning model that took part, named by the SHA-256 of its weights."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """Enough to make the same result again."""

    version: str
    models: tuple[ModelUsed, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()

    def joined(self, other: "MadeBy") -> "MadeBy":
        """Combine with what made an earlier stage, keeping each model and parameter once."""
        return MadeBy(
            version=self.version,
            models=tuple(dict.fromkeys(other.models + self.models)),
            parameters=tuple(dict.fromkeys(other.parameters + self.parameters)),
        )
