"""Calendars: which days each body of rules counts, each in a module of its own."""
