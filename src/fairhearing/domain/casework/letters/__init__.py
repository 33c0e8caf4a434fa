"""Letters: from mails, papers and notes of calls, in threads."""
