"""Drafts of letters and papers: what goes in, the text, its marked words, and that it was sent."""
