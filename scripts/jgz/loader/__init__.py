"""From the files of the content to the typed library; every fault on the way is a diagnostic."""

from jgz.loader.library import Loaded, load

__all__ = ["Loaded", "load"]
