"""What was asked in a case's letters, and what replies did with it, as the person decided."""

from fairhearing.domain.casework.answering import Answer
from fairhearing.domain.casework.asking import Ask
from fairhearing.work.registers import Register

ASKS = Register("asks", Ask)
ANSWERS = Register("answers", Answer)
