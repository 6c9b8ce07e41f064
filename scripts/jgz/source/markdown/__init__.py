"""Reading the Markdown text: limits, our blocks, citations, and the one compilation of a file."""
