"""Signals about Dutch text: plain texts in, places in those texts out. Nothing here proves that a text is easy."""
