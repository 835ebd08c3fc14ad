"""Files to articles: one reader per format."""
