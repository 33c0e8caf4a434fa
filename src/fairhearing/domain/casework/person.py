"""The people of a case and what it is about, as the person enters them."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What somebody is in the case; `OTHER` where none of these fits."""

    ME = "the person keeping this case"
    PARENT = "other parent"
    CHILD = "child"
    FAMILY = "relative or partner"
    COURT_ADVISER = "Cafcass officer"
    SOCIAL_WORKER = "social worker"
    MANAGER = "manager or complaints officer"
    LAWYER = "solicitor or barrister"
    SUPPORTER = "supporter or McKenzie friend"
    JUDGE = "judge or magistrate"
    SCHOOL = "school or nursery"
    HEALTH = "doctor or health visitor"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the case. `also` are other names they have; `body` is whom they work for."""

    name: str
    part: Part
    also: tuple[str, ...] = ()
    body: str = ""
    reach: str = ""
    notes: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name they are called by."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something that is in dispute: what it is called here, and what the person says of it."""

    title: str
    says: str = ""
