"""The tables of the encrypted database."""

import secrets

from django.db import models


def new_id() -> str:
    """Make an id that says nothing and cannot be guessed."""
    return secrets.token_hex(8)


class Case(models.Model):
    """One family's proceedings.

    `waiting` says what waits for the person, as it was when something last happened in it:
    a supporter may have hundreds of cases, and their list must not look into each.
    """

    id = models.CharField(primary_key=True, max_length=32, default=new_id)
    title = models.TextField()
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)
    waiting = models.CharField(max_length=16, default="", blank=True)
    example = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.id


class Item(models.Model):
    """A file of a case; its bytes are in the originals, by digest.

    `reading` is the key of the stage output that holds what was read, "" before that;
    `voices` are the labels of the voices in it that need a person to say whose they are.
    """

    id = models.CharField(primary_key=True, max_length=32, default=new_id)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="items")
    name = models.TextField()
    kind = models.CharField(max_length=16)
    use = models.CharField(max_length=16)
    digest = models.CharField(max_length=64, db_index=True)
    size = models.BigIntegerField()
    sealed_at = models.DateTimeField()
    seconds = models.FloatField(default=0.0)
    pages = models.IntegerField(default=0)
    reading = models.CharField(max_length=64, default="", blank=True)
    voices = models.JSONField(default=list)
    example = models.BooleanField(default=False)

    class Meta:
        """The same bytes are in a case only once."""

        ordering = ("sealed_at",)
        constraints = (
            models.UniqueConstraint(fields=("case", "digest"), name="bytes_once_in_a_case"),
        )

    def __str__(self) -> str:
        return self.id


class LedgerEntry(models.Model):
    """One line of a ledger. The database itself refuses to change or remove one."""

    ledger = models.CharField(max_length=80)
    number = models.IntegerField()
    at = models.DateTimeField()
    action = models.CharField(max_length=40)
    subject = models.TextField()
    body = models.TextField()
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        """Lines are numbered within their ledger."""

        ordering = ("ledger", "number")
        constraints = (
            models.UniqueConstraint(fields=("ledger", "number"), name="one_line_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.ledger} {self.number}"


class LedgerHead(models.Model):
    """How long each ledger is, so that lines cut off its end are missed."""

    ledger = models.CharField(primary_key=True, max_length=80)
    number = models.IntegerField()
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.ledger


class StageOutput(models.Model):
    """What a stage made, under the digest of everything that decides what it makes."""

    key = models.CharField(primary_key=True, max_length=64)
    source = models.CharField(max_length=64, db_index=True)
    stage = models.CharField(max_length=32)
    made_at = models.DateTimeField(auto_now_add=True)
    body = models.BinaryField()

    def __str__(self) -> str:
        return self.key


class Check(models.Model):
    """A report checked against a record; `records` are ids of items in the order chosen.

    `document` and `transcripts` are keys of the stage outputs that were compared, as they
    were when the check was asked for; `result` is the key of what was found, "" before that.
    `notes` are notes compared too, if any, and `noted` the key of what was read in them.
    `candidates` are the ids of the findings and omissions that ask for a decision.
    """

    id = models.CharField(primary_key=True, max_length=32, default=new_id)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="checks")
    report = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    records = models.JSONField()
    fast = models.BooleanField(default=False)
    started = models.DateTimeField(auto_now_add=True)
    notes = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+", null=True)
    document = models.CharField(max_length=64)
    noted = models.CharField(max_length=64, default="", blank=True)
    transcripts = models.JSONField()
    result = models.CharField(max_length=64, default="", blank=True)
    statements = models.IntegerField(default=0)
    candidates = models.JSONField(default=list)

    class Meta:
        """Oldest first."""

        ordering = ("started",)

    def __str__(self) -> str:
        return self.id


class Sheet(models.Model):
    """A call or a meeting somebody plans; what is written down in it is in its ledger."""

    id = models.CharField(primary_key=True, max_length=32, default=new_id)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="sheets")
    plan = models.JSONField(default=dict)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Oldest first."""

        ordering = ("created",)

    def __str__(self) -> str:
        return self.id


class Draft(models.Model):
    """What is typed into a form and not saved yet, kept through a power cut; by form and field."""

    form = models.CharField(primary_key=True, max_length=80)
    typed = models.JSONField(default=dict)
    updated = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.form


class Job(models.Model):
    """Long work: asked for here, done by the worker, watched by the screens.

    `starts` counts how often it was begun since it last got anywhere. `title` is what it is about,
    "" where the file it is about has a name.
    """

    id = models.CharField(primary_key=True, max_length=32, default=new_id)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="jobs")
    kind = models.CharField(max_length=16)
    target = models.CharField(max_length=32, db_index=True)
    title = models.TextField(default="", blank=True)
    speakers = models.IntegerField(null=True, blank=True)
    other_languages = models.BooleanField(default=False)
    state = models.CharField(max_length=16, db_index=True)
    stage = models.CharField(max_length=16)
    done = models.FloatField(default=0.0)
    total = models.FloatField(default=0.0)
    seconds_left = models.FloatField(null=True, blank=True)
    starts = models.IntegerField(default=0)
    problem = models.TextField(default="", blank=True)
    asked = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        """Oldest first."""

        ordering = ("asked",)

    def __str__(self) -> str:
        return self.id


class KnownVoice(models.Model):
    """What a voice that a person has named sounds like. It serves its own case only.

    The name is that which the voice `label` has in the transcript of `item`.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="voices")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")
    label = models.TextField()
    print = models.BinaryField()
    seconds = models.FloatField()

    class Meta:
        """A voice of a recording is kept once."""

        constraints = (models.UniqueConstraint(fields=("item", "label"), name="a_voice_once"),)

    def __str__(self) -> str:
        return f"{self.item_id} {self.label}"
