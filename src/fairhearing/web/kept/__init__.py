"""What was typed and not saved when it locked: kept, shown again, saved only when asked."""
