"""What was made before, kept between runs under a digest of everything that it was made from.

It is never the only copy of anything: deleting it changes nothing but time. What can't be trusted is made anew.
"""

from jgz.store.digests import canonical, code_version, digest
from jgz.store.making import kept_or_made
from jgz.store.rooms import NOTHING_KEPT, Room, Store, kept_at
from jgz.store.sharing import fill_together
from jgz.store.values import from_bytes, to_bytes

__all__ = [
    "NOTHING_KEPT",
    "Room",
    "Store",
    "canonical",
    "code_version",
    "digest",
    "fill_together",
    "from_bytes",
    "kept_at",
    "kept_or_made",
    "to_bytes",
]
