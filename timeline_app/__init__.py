"""Reconstruct what happened when from news articles that disagree."""
