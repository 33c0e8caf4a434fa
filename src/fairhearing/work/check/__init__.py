"""A report against its record: compared, reviewed by a person, printed."""
