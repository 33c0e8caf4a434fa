"""What comes after the discrepancy: letters, asks, dates, routes, drafts, and all the rest."""
