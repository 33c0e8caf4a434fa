"""An e-mail as a file that mail programs open as a draft."""

from email.message import EmailMessage
from email.policy import SMTP

from fairhearing.domain.casework.calls.confirming import Mail
from fairhearing.render.ink import printable


def eml(mail: Mail) -> bytes:
    """Write an e-mail as .eml, without addresses; opened, it stands there to be sent or not."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = printable(mail.subject)
    message["X-Unsent"] = "1"
    message.set_content(mail.body)
    return bytes(message)
