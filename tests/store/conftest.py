from tests.unlocking import cheap_passphrases, unlocked

__all__ = ["cheap_passphrases", "unlocked"]
