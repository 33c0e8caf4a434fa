"""Home: every case, and starting one."""
