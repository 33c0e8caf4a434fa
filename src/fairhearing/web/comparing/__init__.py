"""Two transcripts of one recording: hear each place where they differ, and note what you hear."""
