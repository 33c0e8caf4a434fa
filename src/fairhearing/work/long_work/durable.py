"""The engine of durable work, over an encrypted database of its own."""

import logging

import sqlalchemy
from dbos import DBOS, DBOSConfig

from fairhearing.store import files, sealed_file
from fairhearing.store.driver import dbapi2

_PURPOSE = "work"


def launch() -> None:
    """Start the engine; it takes up what it was doing when it last ended, however that was.

    It opens no port, and says nothing on the terminal or in any file.
    """
    quiet = logging.getLogger("dbos")
    quiet.addHandler(logging.NullHandler())
    quiet.disabled = True
    config: DBOSConfig = {
        "name": "fairhearing",
        "system_database_engine": sqlalchemy.create_engine(
            "sqlite://",
            module=dbapi2,
            creator=_connect,
            poolclass=sqlalchemy.QueuePool,
            pool_size=8,
        ),
        # Work begun by an older version of the program is taken up by the newer one.
        "application_version": "1",
        "executor_id": "worker",
        "enable_otlp": False,
        "log_level": "CRITICAL",
    }
    DBOS(config=config)
    DBOS.launch()


def _connect() -> dbapi2.Connection:
    connection = sealed_file.connect(files.work(), _PURPOSE)
    connection.isolation_level = "IMMEDIATE"
    return connection
