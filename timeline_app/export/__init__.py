"""Case to HTML, JSON and other formats."""
