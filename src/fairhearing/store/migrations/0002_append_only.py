"""The database refuses to change or remove a line of a ledger, whoever asks.

A later migration that makes the table of lines anew must make these triggers anew with it.
"""

from django.db import migrations

REFUSE = """
CREATE TRIGGER ledger_lines_stay_{verb} BEFORE {verb} ON store_ledgerentry
BEGIN SELECT RAISE(ABORT, 'a line of a ledger is never changed'); END
"""


class Migration(migrations.Migration):
    dependencies = [("store", "0001_tables")]
    operations = [
        migrations.RunSQL(
            REFUSE.format(verb=verb), f"DROP TRIGGER ledger_lines_stay_{verb}"
        )
        for verb in ("UPDATE", "DELETE")
    ]
