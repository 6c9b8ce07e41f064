"""What the makers of pages share: texts with their links, cards, lines, the status of a module."""
