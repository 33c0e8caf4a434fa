"""What the record holds on the report's subjects, and the report leaves out."""
