"""Scene to QPainter: screen, PNG, SVG, PDF."""
