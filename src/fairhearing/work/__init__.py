"""What happens in what order: one module per journey."""
