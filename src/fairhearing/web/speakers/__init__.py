"""Who is speaking: hear each voice, give it a name and a part in the case."""
