"""The chronology of a case."""
