"""A maker for each kind of page: from the library to the views that its template prints."""
