"""Text to mentions: sentences, temporal expressions, names, speech, figures.  Pure."""
