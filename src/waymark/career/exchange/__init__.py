"""Other people's formats: bytes to records and back; no tables."""
