"""Transcripts, documents, and anchors into both."""
