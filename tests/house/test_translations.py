"""Everything that people read can be said in another language, and the languages offered are complete."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings
from django.template import engines
from jinja2 import nodes

from house.source import ROOT, SRC, modules, name_of, none

TEMPLATES = SRC / "web/templates"
MARKS = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
OFFERED = [code for code, _ in settings.LANGUAGES if code != "en"]
SAME = {"Waymark", "Esc", "Enter", "Ctrl", "LinkedIn", "Google", "Outlook", "Monica", "JSON", "Resume"}
"""What is written alike in every language: names, and what stands on keys."""
WORD = re.compile(r"[^\W\d_]{2,}")
SHOWN = re.compile(r"""\b(?:aria-label|alt|title|placeholder)=["']([^"']*)["']""")
ATTRIBUTE = re.compile(r"""[\w:-]+=(?:"[^"]*"|'[^']*')""")
CODE = re.compile(r"<code>.*?</code>")  # what is typed is alike in every language
CLASS = re.compile(r"\{% block (\w+_class) %\}.*?\{% endblock %\}")
SENTENCE = re.compile(r"[A-Z][^\W\d_]* ?[^\W\d_]{2,}[ .?:…]|^[A-Z][a-z]{2,}$")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The program that collects sentences for translators."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        spec = importlib.util.spec_from_file_location("translations", ROOT / "tools/translations.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules["translations"] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "tools"))
    return module


@pytest.fixture(scope="module")
def found(tool):
    return tool.collect()


def environment():
    return engines["jinja2"].env


def bare(source: str) -> str:
    """A template without what is computed and what is marked: `{}` stands for each."""
    kept, marked = [], False
    tokens = [(kind, value) for _, kind, value in environment().lex(source)]
    for place, (kind, value) in enumerate(tokens):
        if kind == "block_begin":
            names = [v for k, v in tokens[place : place + 3] if k == "name"]
            marked = names[:1] == ["trans"] or (marked and names[:1] != ["endtrans"])
        elif kind == "data" and not marked:
            kept.append(value)
        elif kind in {"variable_begin", "block_end"}:
            kept.append("{}")
    return "".join(kept)


def unmarked(source: str) -> list[str]:
    """What a reader would see that nobody can translate: between tags, and in what is read out."""
    text = bare(CODE.sub("", CLASS.sub("", source)))
    seen = SHOWN.findall(text) + re.split(r"<[^>]*>|\{\}", ATTRIBUTE.sub("", text))
    words = [word for part in seen for word in WORD.findall(part.replace("&nbsp;", " "))]
    return [word for word in words if word not in SAME] + spoken(source)


def spoken(source: str) -> list[str]:
    """Sentences that a template hands to a component without marking them."""
    tree = environment().parse(source)
    marked = {
        id(text)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in MARKS
        for text in call.find_all(nodes.Const)
    }
    return [
        text.value
        for text in tree.find_all(nodes.Const)
        if isinstance(text.value, str) and id(text) not in marked and SENTENCE.search(text.value)
    ]


@pytest.mark.parametrize(
    "name", sorted(p.relative_to(TEMPLATES).as_posix() for p in TEMPLATES.rglob("*.html"))
)
def test_every_word_of_a_template_can_be_translated(name):
    none(unmarked((TEMPLATES / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "source",
    [
        "<p>Hello there</p>",
        '<a aria-label="Close it">{{ x }}</a>',
        '{{ head("What now?") }}',
        "{% trans %}Yes{% endtrans %} really",
    ],
)
def test_what_nobody_could_translate_is_seen(source):
    assert unmarked(source)


@pytest.mark.parametrize(
    "source",
    [
        '<p class="a b">{% trans %}Hello{% endtrans %}</p>',
        "<a aria-label=\"{{ _('Close it') }}\" href='/plan'>{{ x }}</a>",
        "{{ head(_('What now?'), 'plain') }}<kbd>Esc</kbd>",
    ],
)
def test_what_is_marked_is_let_through(source):
    assert unmarked(source) == []


def test_nothing_is_translated_before_somebody_asks_for_it():
    """A sentence made while a module is loaded would stay in the language of the first visitor."""
    none(
        module.at(call)
        for module in modules()
        for call in at_import(module.tree)
        if name_of(call.func) in MARKS
    )


def at_import(tree: ast.AST) -> list[ast.Call]:
    """The calls that run when a module is loaded."""
    calls, waiting = [], [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            calls.append(node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)
    return calls


def test_a_call_in_a_function_waits_and_one_beside_it_does_not():
    tree = ast.parse("a = gettext('x')\ndef f(b=gettext('y')):\n    return gettext('z')")
    assert sorted(call.args[0].value for call in at_import(tree)) == ["x", "y"]


def test_every_sentence_of_the_program_is_found(found):
    texts = {message.id for messages in found.values() for message in messages}
    assert len(texts) > 1000
    assert {
        "Skip to the page",  # a template
        "What shall I do for my career today?",  # handed to a component
        "This must be yes or no.",  # a problem
        "Repair a dripping tap so that it stays dry",  # a data file
    } <= texts
    assert ("{count} hour", "{count} hours") in texts


def test_every_sentence_stands_in_one_file_only(tool, found):
    keys = [tool.key(message) for messages in found.values() for message in messages]
    assert len(set(keys)) == len(keys)


def test_a_language_that_is_offered_is_complete(tool):
    none(fault for language in OFFERED for fault in tool.faults(language))


def test_what_is_translated_so_far_has_the_same_places_and_forms(tool):
    begun = tool.languages()
    assert begun == ["es"]
    none(
        words
        for language in begun
        for room, _ in tool.ROOMS
        for message in tool.read_words(language, room)
        if message.id and any(message.string)
        for words in tool.wrong(message, language)
    )


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Kept."), "not translated"),
        (Message("Kept.", "Guardado.", flags=["fuzzy"]), "unsure"),
        (Message("{count} of {all}", "{count} de {todo}"), "other places"),
        (Message("%(day)s from", "desde %(dia)s"), "other places"),
        (Message(("one", "{n} many"), ("uno", "muchos")), ""),
        (Message(("one", "many"), ("uno",)), "not as many forms"),
        (Message(("{n} one", "{n} many"), ("{n} uno", "{n} muchos")), ""),
        (Message("Kept.", "Guardado."), ""),
    ],
)
def test_what_is_wrong_with_a_translation_is_told(tool, message, fault):
    told = list(tool.wrong(message, "es"))
    assert [fault in words for words in told] == ([True] if fault else [])


@pytest.fixture
def begun(tool, tmp_path, monkeypatch):
    """A language that nobody began."""
    monkeypatch.setattr(tool, "LOCALES", tmp_path)
    monkeypatch.setitem(tool.read_words.__globals__, "LOCALES", tmp_path)
    return tmp_path


def test_a_translation_stays_when_its_sentence_moves_and_goes_when_it_goes(tool, begun, monkeypatch):
    before = {"frame": [Message("Here"), Message("Gone")], "pages": [Message("Other")]}
    after = {"frame": [], "pages": [Message("Here"), Message("Other")]}
    whole = {room: [] for room, _ in tool.ROOMS}
    monkeypatch.setattr(tool, "collect", lambda: whole | before)
    tool.update("es")
    file = begun / "es/frame.po"
    file.write_text(file.read_text().replace('msgid "Here"\nmsgstr ""', 'msgid "Here"\nmsgstr "Aquí"'))
    monkeypatch.setattr(tool, "collect", lambda: whole | after)
    tool.update("es")
    held: Catalog = tool.read_words("es", "pages")
    assert held["Here"].string == "Aquí"
    assert "Gone" not in (begun / "es/frame.po").read_text()
    assert tool.faults("es") == ["not translated: 'Other'"]


def test_the_build_joins_the_rooms_of_a_language(tool, begun):
    import gettext

    for room, text in (("frame", "Aquí"), ("pages", "")):
        (begun / "es").mkdir(exist_ok=True)
        (begun / f"es/{room}.po").write_text(f'msgid "{room}"\nmsgstr "{text}"\n', encoding="utf-8")
    tool.compile_words()
    with (begun / "es/LC_MESSAGES/django.mo").open("rb") as made:
        words = gettext.GNUTranslations(made)
    assert words.gettext("frame") == "Aquí"
    assert words.gettext("pages") == "pages"  # not translated: the English stays
