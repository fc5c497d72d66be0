"""The catalogue on this machine's shelf, and its words for what guidance knows by code."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from django.conf import settings
from django.utils.translation import get_language, pgettext

from waymark.catalogue import shelf
from waymark.catalogue.landscape import landscape
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from waymark.career.exchange.advert_records import Words
    from waymark.catalogue.lookup import Catalogue
    from waymark.catalogue.tongue import Tongue
    from waymark.guidance.landscape import Landscape
    from waymark.guidance.road_map import RoadMap
    from waymark.guidance.three_years import Exposed

_words: WeakKeyDictionary[Catalogue, Words] = WeakKeyDictionary()
_roads: WeakKeyDictionary[Catalogue, RoadMap] = WeakKeyDictionary()
NAMES: Mapping[str, Callable[[Catalogue, str], str]] = {
    "activity": lambda books, code: books.activity_names.get(code, code),
    "code": lambda _books, code: spoken().titles.get(code, code),
    "element": lambda _books, code: area(code),
}
"""What guidance knows by code, each with who knows its name."""


def catalogue() -> Catalogue:
    """The catalogue that is installed, or the starter."""
    return shelf.current(settings.WAYMARK_CATALOGUE)


def spoken() -> Tongue:
    """Its occupations in the language in force: what they are called, and what is told of them."""
    return catalogue().into((get_language() or "en").partition("-")[0])


def called(code: str, title: str) -> str:
    """What an occupation is called in the language in force; where it is gone, the `title` a record kept."""
    return spoken().titles.get(code, title)


def ground() -> Landscape:
    """Its occupations side by side."""
    return landscape(catalogue())


def roads() -> RoadMap:
    """The steps between its occupations."""
    books = catalogue()
    found = _roads.get(books)
    if found is None:
        found = _roads[books] = shelf.roads(settings.WAYMARK_CATALOGUE, books)
    return found


def exposed(code: str) -> Exposed:
    """Whether a measure of what programs can do was brought, and says something of an occupation."""
    books = catalogue()
    if books.exposure(code):
        return "rated"
    return "unrated" if books.measures_exposure else "absent"


def advert_words() -> Words:
    """What it knows of the words of job adverts: technologies, and the elements that a text names."""
    books = catalogue()
    found = _words.get(books)
    if found is None:
        from waymark.career.exchange.advert_demands import technology_index
        from waymark.career.exchange.advert_records import Words
        from waymark.career.records.text import fold
        from waymark.catalogue.skill_words import elements_named

        by_name = {fold(name): element for element, name in books.element_names.items()}
        names = books.element_names
        found = _words[books] = Words(
            elements=lambda text: [(e, names[e]) for e in elements_named(text, by_name)],
            technologies=technology_index(books.technologies),
        )
    return found


def area(element: str) -> str:
    """What a skill or knowledge area is called, in the language in force where its name is translated."""
    return pgettext("area", catalogue().element_names.get(element, element))


def named(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons with the names of what they speak of by code: `element` gains `element_name`, and so on."""
    return tuple(_named(reason, catalogue()) for reason in reasons)


def _named(reason: Reason, books: Catalogue) -> Reason:
    more = {
        f"{key}_name": NAMES[key](books, str(value)) for key, value in reason.values.items() if key in NAMES
    }
    return Reason(reason.code, {**reason.values, **more}) if more else reason
