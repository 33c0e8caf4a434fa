"""Adding files: drop them, see what we think they are, mend a wrong guess."""
