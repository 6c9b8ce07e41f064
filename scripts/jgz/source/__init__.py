"""The only reader of content: bytes, front matter and Markdown, each with its place in the file."""
