"""`make bench-zoek`: our search beside Material's own, MiniSearch and Pagefind, in a real browser on the same pages."""
