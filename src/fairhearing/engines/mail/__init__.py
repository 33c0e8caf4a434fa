"""E-mails, Outlook messages and whole mailboxes, opened in the sandbox."""

from fairhearing.engines.mail.asking import listed, opened

__all__ = ["listed", "opened"]
