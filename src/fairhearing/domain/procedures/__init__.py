"""Rules and guidance as dated data: what each says, where that stands, and how sure we are."""
