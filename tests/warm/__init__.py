"""Whether a build that has what was made before gives the same as one that has nothing, whatever was done between."""
