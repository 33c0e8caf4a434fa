"""Bringing the tables up to date."""

from django.core.management import call_command
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from filelock import FileLock

from fairhearing.domain.problems import IntegrityBroken, Refused
from fairhearing.store import files, tables, troubles


def bring_up_to_date() -> None:
    """Apply the migrations that are missing; says so plainly where the file is not ours."""
    try:
        if _behind():
            # Two programs started at once must not both make the same table.
            with FileLock(files.cases().with_name("tables.lock"), mode=0o600):
                if _behind():
                    call_command("migrate", verbosity=0, interactive=False)
    except OSError as error:
        raise troubles.of_disk(error) or error from error
    except DatabaseError as error:
        problem = troubles.problem_of(error)
        raise problem if isinstance(problem, Refused) else _damaged() from error


def _damaged() -> IntegrityBroken:
    return IntegrityBroken(
        "The file that holds your cases is damaged.",
        safe="Nothing was changed. The recordings and papers themselves are in another file.",
        todo="Put cases.db back from a backup of the Fair Hearing folder.",
    )


def _behind() -> bool:
    # Naming the tables sets Django up where a terminal verb has not.
    executor = MigrationExecutor(connections[tables.Case.objects.db])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
