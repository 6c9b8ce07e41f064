"""Diagnostics and overviews as text for people and data for programs: one writer per file."""
