"""The small faces of pages and reports; `tools/faces.py` makes them, the style sheet names the same signs."""

from __future__ import annotations

FAMILIES = (("Waymark Sans", "waymark-sans"), ("Waymark Serif", "waymark-serif"))
WEIGHTS = (400, 600)
SIGNS = {
    "latin": (
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, "
        "U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD"
    ),
    "latin-ext": (
        "U+0100-0130, U+0132-0151, U+0154-017F, U+0181, U+0186, U+0189-018A, U+018E-0190, U+0192-0194, "
        "U+0196-0199, U+019D, U+01A0-01A1, U+01AF-01B0, U+01B2-01B4, U+01CD-01DC, U+01E6-01EB, U+0218-021B, "
        "U+021E-021F, U+022A-0233, U+0253-025B, U+0260, U+0263, U+0268-0269, U+0272, U+0289-028B, "
        "U+02B9-02BA, U+02BE-02BF, U+1E00-1E9F, U+1EF2-1EF3, U+20A0-20AB, U+20AD-20C0"
    ),
    "vietnamese": "U+0300-0301, U+0303, U+0309, U+0323, U+1EA0-1EF1, U+1EF4-1EF9",
}
"""Which signs each part holds: what most pages are written with, the letters of further names, and those with
two marks, as in Nguyễn, or one below, as in Ọlá. A browser fetches a part where one of its signs occurs."""
