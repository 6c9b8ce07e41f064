"""What changed in meaning between two libraries, and how large a version jump that asks for."""

from jgz.compare.earlier import Earlier, library_before
from jgz.compare.help import compare_help
from jgz.compare.libraries import compare
from jgz.compare.pages import compare_pages

__all__ = ["Earlier", "compare", "compare_help", "compare_pages", "library_before"]
