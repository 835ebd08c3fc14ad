"""The values that every other layer speaks in: frozen, without Qt, SQLite or files."""
