"""The list of machine-learning models: digest, licence, sources."""
