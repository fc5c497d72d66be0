"""One file per command; a trailing underscore keeps their names clear of Python's words."""
