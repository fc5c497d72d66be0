"""Believable networks: people of many countries and scripts, where they work, and years of what was done
together.

The same size, seed and day always give the same people. Used by benchmarks and by tests.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from waymark.guidance.contact_records import HELPS, Contact, Post, Tie, Touch

YEARS: Final = 9
TIES_EACH: Final = 20
TOUCHES_EACH: Final = 10
HOUSE: Final = 24
"""People who were at one organisation, on average."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Culture:
    """Given names, and family names as stems with endings, as one writes them there.

    `latin` are the same in Latin letters, where those are others. `joint` ones have no space between them.
    """

    given: str
    stems: str = ""
    endings: str = ""
    latin: str = ""
    latin_stems: str = ""
    latin_endings: str = ""
    middle: str = ""
    two_families: bool = False
    family_first: bool = False
    joint: bool = False


CULTURES: Final = (
    Culture(
        given="Emma Olivia Liam Noah Grace Jack Ruby Owen Isla Ethan Freya", middle="Ann James Rose Lee",
        stems="Wal Hugh O’Bri Tay Benn Shaw Ash Hart Brad", endings="ton ford ley man well wood er field",
    ),
    Culture(
        given="Lucía José María Alejandro Carmen Íñigo Begoña Andrés Núria Óscar", two_families=True,
        stems="Garc Muñ Peñ Ibáñ Núñ Sol Mart Góm Rodrígu Hernánd", endings="ez ía ero as ón",
    ),
    Culture(
        given="Ștefan Ioana Mihai Ana-Maria Răzvan Ilinca Ionuț Mădălina Horia Crina",
        stems="Pop Țîrl Ion Dăn Rus Mold Ung Cioc", endings="escu eanu oiu ilă ar aru",
    ),
    Culture(
        given="Jürgen Anneliese Björn Käthe Lukas Mia Jörg Wiebke Götz Franziska",
        stems="Müll Groß Weiß Schäf Brand Köhl Lang Böhm", endings="er mann hauer bach hoff ing",
    ),
    Culture(
        given="Łukasz Małgorzata Paweł Zofia Michał Agnieszka Błażej Grażyna",
        stems="Wójc Kowal Dąbrow Zając Nowi Lewand", endings="czyk owski icki ewicz ik",
    ),
    Culture(
        given="Chiara Niccolò Giulia Matteo Ilaria Tommaso Letizia Davide",
        stems="Ross D’Amic Esposit Cont Ferr Moren", endings="i o etti ini ucci ano",
    ),
    Culture(
        given="Zoë François Chloé Étienne Amélie Loïc Inès Gaël",
        stems="Lefèv Dub Garn Noël Mercier- Beau", endings="re ois ier aud mont champ",
    ),
    Culture(
        given="Ayşe Mehmet Elif Çağrı İpek Oğuz Şule Gülşen",
        stems="Yılma Şahi Öztür Kılı Aydı Çeli", endings="z n k ç oğlu kan",
    ),
    Culture(
        given="Priya Arjun Ananya Vikram Deepa Rohan Kavita Sanjay", middle="Kumar Devi Raj",
        stems="Shar Iy Pat Redd Baner Chak Gup", endings="ma er el y jee raborty ta",
    ),
    Culture(
        given="Chidi Ngozi Amara Emeka Folake Tunde Zainab Ifeoma",
        stems="Oka Ade Nwo Eze Ola Chukwu", endings="for yemi su nwa dele ma",
    ),
    Culture(
        given="Minh Linh Anh Thảo Đức Hương Quân Trang", middle="Văn Thị Ngọc Hữu Thanh",
        stems="Nguyễn Trần Lê Phạm Võ Đặng Bùi", endings="", family_first=True,
    ),
    Culture(given="Sukarno Wulandari Suharti Budiono Sutrisno Widodo Kartini Hartono Setiawati Purnomo"),
    Culture(
        given="小明 美玲 建国 秀英 子涵 志强 丽华 浩然 雨桐 文博", stems="李 王 张 刘 陈 欧阳 赵 黄",
        latin="Xiaoming Meiling Jianguo Xiuying Zihan Zhiqiang Lihua Haoran Yutong Wenbo",
        latin_stems="Li Wang Zhang Liu Chen Ouyang Zhao Huang", family_first=True, joint=True,
    ),
    Culture(
        given="さくら 健太 美咲 大輔 陽子 翔太 直樹", stems="佐 鈴 高 山 中", endings="藤 木 橋 田 村",
        latin="Sakura Kenta Misaki Daisuke Yoko Shota Naoki",
        latin_stems="Sa Suzu Taka Yama Naka", latin_endings="to ki hashi da mura",
        family_first=True, joint=True,
    ),
    Culture(
        given="Дмитрий Анна Сергей Ольга Йосиф Наталья Алексей Юлия", stems="Иван Петр Сокол Мороз Кузнец",
        endings="ов енко ук ский", latin="Dmitry Anna Sergey Olga Yosif Natalya Alexey Yulia",
        latin_stems="Ivan Petr Sokol Moroz Kuznets", latin_endings="ov enko uk sky",
    ),
    Culture(
        given="محمد فاطمة يوسف ليلى عمر نور", stems="الحسن منصور خليل حداد ناصر قاسم",
        latin="Mohammed Fatima Youssef Layla Omar Nour",
        latin_stems="Alhasan Mansour Khalil Haddad Nasser Qasim",
    ),
)  # fmt: skip
FIELDS: Final = {
    "Health": ("Nurse", "Ward manager", "Physician", "Head of care", "Pharmacist"),
    "Software": ("Developer", "Data analyst", "Product manager", "Chief technology officer", "Tester"),
    "Teaching": ("Teacher", "Head teacher", "School librarian", "Careers adviser"),
    "Building": ("Site manager", "Electrician", "Architect", "Director of works"),
    "Money": ("Accountant", "Auditor", "Controller", "Chief financial officer"),
    "Public office": ("Clerk", "Policy adviser", "Head of unit", "Inspector"),
    "Arts": ("Designer", "Editor", "Photographer", "Artistic director"),
    "Food": ("Baker", "Cook", "Restaurant manager", "Food technologist"),
}
PLACES: Final = ("Nord", "Süd", "Riverside", "Saint-Ana", "Hillcrest", "Alba", "Harbour", "Vista", "Oak")
FORMS: Final = ("AG", "Ltd", "Inc.", "S.A.", "GmbH", "Foundation", "Group", "")
CARES: Final = (
    "rural clinics", "data protection", "young readers", "hiring apprentices", "fair pay", "open source",
    "safe building sites", "bread without additives", "teaching statistics", "moving abroad", "public health",
)  # fmt: skip
CIRCLES: Final = ("close", "colleagues", "school", "neighbours", "sport")
CHANNELS: Final = ("meeting", "video", "call", "message", "message", "message", "letter", "event", "reaction")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Contacts, the interactions with them in the order of contact and day, and who of them knows whom."""

    contacts: tuple[Contact, ...]
    touches: tuple[Touch, ...]
    ties: tuple[Tie, ...]


def crowd(people: int, today: date, *, seed: int = 1) -> Crowd:
    """So many contacts, ten interactions and up to twenty ties for each on average.

    Some are close and most are not; some have slept for years; one in fifty stands twice under another form.
    """
    dice = random.Random(seed)
    houses = _houses(max(3, people // HOUSE), dice)
    contacts = [_contact(n, houses, today, dice) for n in range(people - people // 50)]
    contacts += [_twin(f"c{n:05}", dice.choice(contacts), dice) for n in range(len(contacts), people)]
    touches = sorted(touch for contact in contacts for touch in _touches(contact, today, dice))
    return Crowd(contacts=tuple(contacts), touches=tuple(touches), ties=_ties(contacts, dice))


def _houses(count: int, dice: random.Random) -> list[tuple[str, str]]:
    """Organisations, each with its field."""
    fields = list(FIELDS)
    return [
        (
            f"{PLACES[n % len(PLACES)]} {fields[n % len(fields)]} {n + 1} {dice.choice(FORMS)}".strip(),
            fields[n % len(fields)],
        )
        for n in range(count)
    ]


def _contact(number: int, houses: Sequence[tuple[str, str]], today: date, dice: random.Random) -> Contact:
    name, others = _name(dice)
    posts = _posts(houses, today, dice)
    field = next(field for house, field in houses if house == posts[-1].organisation)
    plain = "".join(sign for sign in (others or (name,))[0].casefold() if sign.isascii() and sign.isalpha())
    closeness = dice.choice((None, None, 1, 2, 3, 3, 4, 5))
    return Contact(
        id=f"c{number:05}", name=name, names=others, organisation=posts[-1].organisation,
        title=posts[-1].title, field=field, posts=tuple(posts), circles=(dice.choice(CIRCLES),),
        gives=tuple(sorted(dice.sample(HELPS, dice.choice((0, 0, 0, 1, 2))))),
        cares_about=tuple(dice.sample(CARES, dice.choice((0, 0, 1, 2)))),
        emails=(f"{plain or 'person'}.{number}@example.org",) if dice.random() < 0.7 else (),
        phones=(f"+40 7{dice.randrange(10**8):08}",) if dice.random() < 0.5 else (),
        closeness=closeness, known_since=today - timedelta(dice.randrange(30, YEARS * 365)),
        leave_alone=dice.random() < 0.01,
    )  # fmt: skip


def _name(dice: random.Random) -> tuple[str, tuple[str, ...]]:
    """A name as it is written there, and in Latin letters where that is another."""
    culture = dice.choice(CULTURES)
    given = dice.randrange(len(culture.given.split()))
    stem, ending = dice.random(), dice.random()
    first = culture.given.split()[given]
    if culture.middle and dice.random() < 0.7:
        first = " ".join((dice.choice(culture.middle.split()), first)[:: 1 if culture.family_first else -1])
    family = _family(culture.stems, culture.endings, stem, ending)
    if culture.two_families:
        family += " " + _family(culture.stems, culture.endings, dice.random(), dice.random())
    ordered = [part for part in ((family, first) if culture.family_first else (first, family)) if part]
    name = ("" if culture.joint else " ").join(ordered)
    if not culture.latin:
        return name, ()
    latin = _family(culture.latin_stems, culture.latin_endings, stem, ending)
    return name, (f"{culture.latin.split()[given]} {latin}",)


def _family(stems: str, endings: str, stem: float, ending: float) -> str:
    """A family name of a stem and an ending, each chosen by a number 0–1."""
    first, last = stems.split() or [""], endings.split() or [""]
    return first[int(stem * len(first))] + last[int(ending * len(last))]


def _posts(houses: Sequence[tuple[str, str]], today: date, dice: random.Random) -> list[Post]:
    """One to three roles, one after the other, the last of today; people stay in a field more often than
    not.
    """
    posts: list[Post] = []
    end: date | None = None
    at = dice.randrange(len(houses))
    for _ in range(dice.choice((1, 1, 2, 3))):
        house, field = houses[at]
        start = (end or today) - timedelta(dice.randrange(200, 2200))
        posts.insert(0, Post(organisation=house, title=dice.choice(FIELDS[field]), start=start, end=end))
        end = start
        at = (at + len(FIELDS)) % len(houses) if dice.random() < 0.6 else dice.randrange(len(houses))
    return posts


def _twin(id_: str, of: Contact, dice: random.Random) -> Contact:
    """The same person once more, as another address book has them."""
    words = of.name.split()
    other = dice.choice(
        (
            of.name.upper(),
            " ".join(reversed(words)),
            f"{words[0][:1]}. {words[-1]}",
            (of.names or (of.name,))[0],
        )
    )
    reached = dice.random() < 0.6
    return Contact(
        id=id_, name=other, organisation=of.organisation if dice.random() < 0.7 else "",
        emails=tuple(mail.upper() for mail in of.emails) if reached else (),
        phones=tuple(number.replace("+40 ", "0") for number in of.phones) if reached else (),
    )  # fmt: skip


def _touches(contact: Contact, today: date, dice: random.Random) -> list[Touch]:
    """Interactions with somebody: many with few and few with many, dense for a time and then perhaps over."""
    known = (today - contact.known_since).days if contact.known_since else 0
    if not known or dice.random() < 0.15:
        return []
    liveliness = dice.lognormvariate(0, 1.1) * (0.5 + (contact.closeness or 2) / 4)
    asleep = dice.choice((0, 0, 0, 200, 1200)) if known > 1300 else 0
    span = max(known - asleep, 1)
    mostly = dice.random()
    return [
        Touch(
            contact.id,
            today - timedelta(asleep + dice.randrange(span)),
            dice.choice(CHANNELS),
            "" if dice.random() < 0.3 else "me" if dice.random() < mostly else "them",
        )
        for _ in range(min(int(TOUCHES_EACH * 0.55 * liveliness) + 1, 400))
    ]


def _ties(contacts: Sequence[Contact], dice: random.Random) -> tuple[Tie, ...]:
    """Ties: likely within a house, rare across, until there are so many as there should be."""
    wanted = TIES_EACH * len(contacts) // 2
    houses: dict[str, set[str]] = {}
    for contact in contacts:
        for post in contact.posts:
            houses.setdefault(post.organisation, set()).add(contact.id)
    found: dict[tuple[str, str], Tie] = {}
    inside = [pair for people in houses.values() for pair in combinations(sorted(people), 2)]
    dice.shuffle(inside)
    ids = [contact.id for contact in contacts]
    across = (
        (min(pair), max(pair)) for pair in (dice.sample(ids, 2) for _ in range(wanted // 8) if len(ids) > 1)
    )
    for pair in (*inside[: wanted - wanted // 8], *across):
        found[pair] = Tie(*pair, stated=dice.random() < 0.7, closeness=dice.choice((None, None, 2, 3, 4)))
    return tuple(found.values())
