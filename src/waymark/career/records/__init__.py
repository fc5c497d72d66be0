"""What leaves the room: frozen records, one file per noun."""
