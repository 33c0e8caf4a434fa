"""Django's SQLite backend, with every page of the file encrypted.

The file's place and its key are looked up whenever a connection is made: neither is known
while the settings load, and the key may be forgotten and given again.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3._functions import (  # type: ignore[import-untyped]  # no stubs
    register as register_functions,
)
from django.utils.asyncio import async_unsafe
from django.utils.dateparse import parse_date, parse_datetime, parse_time

from fairhearing.store import files, sealed_file
from fairhearing.store.driver import dbapi2

PURPOSE = "cases"


class Cursor(dbapi2.Cursor):
    """A cursor that takes Django's parameter styles."""

    def execute(self, query: str, params: Any = None) -> "Cursor":  # noqa: ANN401  as in DB-API
        """Run one statement."""
        if params is None:
            return super().execute(query)
        names = list(params) if isinstance(params, Mapping) else None
        return super().execute(_qmarks(query, names), params)

    def executemany(self, query: str, param_list: Iterable[Any]) -> "Cursor":
        """Run one statement for each set of parameters."""
        rest = iter(param_list)
        first = next(rest, None)
        if first is None:
            return self
        names = list(first) if isinstance(first, Mapping) else None
        return super().executemany(_qmarks(query, names), chain([first], rest))


class DatabaseWrapper(base.DatabaseWrapper):
    """The connection Django uses."""

    display_name = "SQLCipher"
    Database = dbapi2

    def get_connection_params(self) -> dict[str, Any]:
        """Add the file's place to Django's own parameters."""
        return {**super().get_connection_params(), "database": str(files.cases()), "uri": False}

    @async_unsafe
    def get_new_connection(self, conn_params: dict[str, Any]) -> dbapi2.Connection:
        """Connect and unlock."""
        connection: dbapi2.Connection = dbapi2.connect(**conn_params)
        try:
            sealed_file.prepare(connection, PURPOSE)
        except BaseException:
            connection.close()
            raise
        register_functions(connection)
        return connection

    def create_cursor(self, name: str | None = None) -> Cursor:  # noqa: ARG002  Django's signature
        """Make a cursor of ours."""
        cursor: Cursor = self.connection.cursor(factory=Cursor)
        return cursor

    def is_in_memory_db(self) -> bool:
        """Answer that it is a file."""
        return False


def _qmarks(query: str, names: Sequence[str] | None) -> str:
    if names is None:
        return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")
    return query % {name: f":{name}" for name in names}


def _teach_types() -> None:
    # The same converters and adapters that Django gives the standard library's module.
    for name, convert in {
        "bool": b"1".__eq__,
        "date": base.decoder(parse_date),
        "time": base.decoder(parse_time),
        "datetime": base.decoder(parse_datetime),
        "timestamp": base.decoder(parse_datetime),
    }.items():
        dbapi2.register_converter(name, convert)
    dbapi2.register_adapter(Decimal, str)
    dbapi2.register_adapter(date, base.adapt_date)
    dbapi2.register_adapter(datetime, base.adapt_datetime)


_teach_types()
