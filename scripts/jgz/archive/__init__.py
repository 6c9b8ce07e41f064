"""Every adopted version of a module, from the history that git keeps."""
