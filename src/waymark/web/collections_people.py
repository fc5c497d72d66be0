"""What a person has told of others: how each kind is listed, and what its form asks for."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as later

from waymark.presentation.telling import listed_people as telling
from waymark.presentation.telling.listed import ask
from waymark.web.collection import Collection

PEOPLE: Final = (
    Collection(
        noun="contact",
        chapter="people",
        slug="contacts",
        question=later("Whom do I know?"),
        one=later("Contact"),
        add=later("Add a contact"),
        begin=later("A name is enough. The rest comes with time."),
        fields=("name", "organisation", "title", "place", "closeness", "cadence_days"),
        folds=(
            (later("How to reach them"), ("emails", "phones", "links", "addresses")),
            (
                later("How you know them"),
                ("circles", "from_place", "met_on", "met_at_id", "experience_id", "met"),
            ),
            (later("What matters to them, what they give you"), ("cares_about", "told_me", "gives")),
            (later("Their work"), ("field", "posts")),
            (later("Other names, birthday"), ("nick", "names", "pronouns", "birthday")),
            (later("Your notes"), ("note", "private")),
            (later("When to suggest them"), ("snoozed_until", "leave_alone")),
        ),
        line=telling.contact,
        opens="contact",
    ),
    Collection(
        noun="circle",
        chapter="people",
        slug="circles",
        question=later("Which circles do I have?"),
        one=later("Circle"),
        add=later("Add a circle"),
        begin=later("Close friends, old colleagues, people from the choir: who is in touch how often."),
        fields=("name", "cadence_days", "note", "rank"),
        few=2,
        line=telling.circle,
        opens="circle",
    ),
    Collection(
        noun="gathering",
        chapter="people",
        slug="gatherings",
        question=later("Where do I meet people?"),
        one=later("Event or association"),
        add=later("Add an event or association"),
        begin=later("Meetings of the trade, an association, a club you help, planned or past."),
        fields=("name", "kind", "state", "start", "end", "place", "url", "what_for", "follow_up", "note"),
        line=telling.gathering,
        groups=(("member", later("Where you belong")), ("done", later("Over"))),
        key=lambda one: {"planned": "", "member": "member"}.get(one.state, "done"),
    ),
    Collection(
        noun="ask",
        chapter="people",
        slug="asks",
        question=later("What do I ask for?"),
        one=later("Something to ask for"),
        add=later("Prepare to ask"),
        begin=later("A raise, an introduction, advice: what you want to say, and what was answered."),
        fields=(
            *("title", "kind", "who", "state", "made_on", "answered_on", "answer", "goal_id"),
            *("prepared", "options", "said"),
        ),
        line=ask,
        groups=(("answered", later("Answered")), ("let_go", later("Let go"))),
        key=lambda one: one.state if one.state in {"answered", "let_go"} else "",
    ),
)
