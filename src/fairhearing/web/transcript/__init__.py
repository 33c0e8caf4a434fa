"""The transcript: reads like a page, plays where you click."""
