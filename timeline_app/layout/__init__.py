"""Timeline to scene: every rectangle, text and marker in plain data.  Pure."""
