"""What happens in what order: a folder for each part of a case, a module for each journey."""
