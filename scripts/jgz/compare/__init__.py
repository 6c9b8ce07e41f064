"""What changed in meaning between two libraries, and how large a version jump that asks for."""

from jgz.compare.earlier import Earlier, library_before
from jgz.compare.libraries import compare

__all__ = ["Earlier", "compare", "library_before"]
