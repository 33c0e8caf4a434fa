"""From a recording to words that can be relied on: heard, mended, compared, handed on."""
