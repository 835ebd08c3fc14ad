"""Figures: speed, memory and quality, each a runnable module."""
