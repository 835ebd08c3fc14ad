"""The dialogs, each asking for one thing."""
