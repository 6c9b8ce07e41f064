"""What changed in meaning between two libraries, and how large a version jump that asks for."""

from jgz.compare.earlier import Earlier, library_before
from jgz.compare.libraries import compare, with_renamed
from jgz.compare.lists import COMPARED_LISTS, compare_lists
from jgz.compare.pages import compare_pages
from jgz.compare.standing import compare_standing

__all__ = [
    "COMPARED_LISTS", "Earlier", "compare", "compare_lists", "compare_pages", "compare_standing", "library_before",
    "with_renamed",
]  # fmt: skip
