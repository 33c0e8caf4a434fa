"""The way in: a one-time link, a passphrase, and a quick lock."""
