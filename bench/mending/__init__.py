"""How long mending takes on a transcript of three hours, and what a check asks again after it."""
