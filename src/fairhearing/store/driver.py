"""The database library: SQLCipher, which has the interface of the standard one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import dbapi2  # SQLCipher's module has no types of its own
else:
    from sqlcipher3 import dbapi2

__all__ = ["dbapi2"]
