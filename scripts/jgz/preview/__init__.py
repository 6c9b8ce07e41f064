"""The live preview: the site in memory, of which a page is made when somebody looks at it, and anew after each save."""

# The variable that tells the plugin of the host that a preview follows what is saved.
FOLLOWS = "JGZ_VOLGT"
