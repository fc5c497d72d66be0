import re

from house.source import ROOT
from waymark.presentation.faces import FAMILIES, SIGNS, WEIGHTS

STYLES = ROOT / "frontend/src/styles"
FACE = re.compile(
    r'family: "(Waymark [^"]+)";\s*font-weight: (\d+) (\d+);.*?url\("([^"]+)"\).*?unicode-range: ([^;]+);',
    re.DOTALL,
)


def test_the_style_sheet_says_of_every_face_which_signs_are_in_it():
    said = {}
    for family, light, heavy, file, signs in FACE.findall((STYLES / "fonts.css").read_text("utf-8")):
        assert (int(light), int(heavy)) == WEIGHTS
        assert (STYLES / file).is_file()
        said[family, (STYLES / file).stem] = " ".join(signs.split())
    assert said == {(family, f"{stem}-{part}"): SIGNS[part] for family, stem in FAMILIES for part in SIGNS}


def test_no_weight_is_asked_for_that_no_face_has():
    sheets = "".join(sheet.read_text("utf-8") for sheet in STYLES.glob("*.css"))
    asked = set(map(int, re.findall(r"font(?:-weight)?: (?:italic )?(\d{3})\b(?! \d)", sheets)))
    assert len(asked) > 2
    assert {weight for weight in asked if not WEIGHTS[0] <= weight <= WEIGHTS[1]} == set()
