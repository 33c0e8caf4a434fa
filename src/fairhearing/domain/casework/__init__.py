"""What a person does about their case: calls planned and noted, letters, deadlines."""
