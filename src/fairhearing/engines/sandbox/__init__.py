"""Untrusted files are opened in a child process with limits and no network."""
