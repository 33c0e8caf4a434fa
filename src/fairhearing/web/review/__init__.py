"""Review: a person listens to the evidence of each statement and decides."""
