"""What can be computed about a career without a table: frozen records in, frozen records out."""
