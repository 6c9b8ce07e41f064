"""The way of a working group without git: forms to comment on a module, and what comes back in them."""
