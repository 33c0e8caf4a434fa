"""Work that takes minutes or hours: given out, done in steps that are kept, and finished."""
