"""Sound for the browser: byte ranges, waveforms, and the player at the foot of a page."""
