"""Drafts of letters and papers, filled from what a person decided and from what is still open."""
