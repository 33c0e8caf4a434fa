"""The schedule: a preview exactly as printed, and the papers to take away."""
