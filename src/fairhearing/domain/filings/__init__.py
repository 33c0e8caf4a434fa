"""What leaves the program: schedules, certificates, bundles."""
