"""Statements against the record: findings, omissions, coverage and review."""
