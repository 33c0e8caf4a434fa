"""What a report says: its claims, who they are about, and the stance they give."""
