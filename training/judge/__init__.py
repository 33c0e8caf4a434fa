"""How the judge was taught: an adapter for Qwen2.5-Coder-1.5B, learned on talks in two versions."""
