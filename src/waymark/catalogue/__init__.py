"""Occupations and skills as published (O*NET, ESCO, the starter): read, stored, looked up; replaced whole."""
