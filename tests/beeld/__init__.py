"""Photographs of every type of page, and what moved since those that were kept."""
