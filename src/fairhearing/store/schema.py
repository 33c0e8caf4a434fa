"""Bringing the tables up to date."""

from django.core.management import call_command
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor

from fairhearing.domain.problems import IntegrityBroken
from fairhearing.store import tables


def bring_up_to_date() -> None:
    """Apply the migrations that are missing; says so plainly where the file is not ours."""
    try:
        # Naming the tables sets Django up where a terminal verb has not.
        connection = connections[tables.Case.objects.db]
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise IntegrityBroken(
            "The file that holds your cases is damaged.",
            safe="Nothing was changed. The recordings and papers themselves are in another file.",
            todo="Put cases.db back from a backup of the Fair Hearing folder.",
        ) from error
