"""E-mails, Outlook messages and whole mailboxes, opened in the sandbox."""

from fairhearing.engines.mail.asking import attachment, listed, read_mail, read_mails

__all__ = ["attachment", "listed", "read_mail", "read_mails"]
