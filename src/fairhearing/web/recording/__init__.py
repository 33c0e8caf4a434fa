"""Recording with the microphone of this computer."""
