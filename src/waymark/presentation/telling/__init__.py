"""Records become tellings: sentences, rows, pictures and whys, the same for a page, a terminal and paper."""
