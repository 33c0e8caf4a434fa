"""Time with a child against a work rota: cycles, where they clash, and what would fit."""
