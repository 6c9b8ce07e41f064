"""What changed in meaning between two libraries, and how large a version jump that asks for."""

from jgz.compare.asked import leaning_on, unsigned_by
from jgz.compare.earlier import Earlier, library_before
from jgz.compare.libraries import compare, with_renamed
from jgz.compare.lists import COMPARED_LISTS, compare_lists
from jgz.compare.pages import compare_pages
from jgz.compare.standing import compare_standing

__all__ = [
    "COMPARED_LISTS", "Earlier", "compare", "compare_lists", "compare_pages", "compare_standing", "leaning_on",
    "library_before", "unsigned_by", "with_renamed",
]  # fmt: skip
