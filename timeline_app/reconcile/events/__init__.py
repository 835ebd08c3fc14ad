"""Tellings of one happening, within and across articles, made into events."""
