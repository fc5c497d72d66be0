"""What the boxes about people are called, and what their answers mean."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for

from waymark.presentation.words import people, work_choices

PARTIAL: Final = N_("A year is enough: 2019, or March 2019")
ONE_A_LINE: Final = N_("One a line")
MAILS: Final = N_("One a line, with what it is in brackets: ana@example.org (work)")
NUMBERS: Final = N_("One a line, with what it is in brackets: +34 600 123 456 (home)")
PAGES: Final = N_("One a line, with what it is in brackets: https://example.org (blog)")
PLACES: Final = N_("One a line, with what it is in brackets: 12 Mill Lane, Bath (home)")

OF: Final[dict[str, tuple[str, str, str]]] = {
    # noun.name: label, hint, unit
    "address_book.name": (N_("Name"), "", ""),
    "ask.answer": (N_("The answer"), "", ""),
    "ask.answered_on": (N_("Answered on"), "", ""),
    "ask.who": (N_("Whom you ask"), "", ""),
    "ask.kind": (N_("What kind of thing is it?"), "", ""),
    "ask.made_on": (N_("Asked on"), "", ""),
    "ask.options": (N_("Other ways in which it could be met"), ONE_A_LINE, ""),
    "ask.prepared": (N_("What you want to say"), "", ""),
    "ask.said": (N_("What was said"), "", ""),
    "ask.title": (N_("What you ask for"), "", ""),
    "circle.cadence_days": (N_("How often to be in touch"), N_("Empty if it does not matter"), N_("days")),
    "circle.name": (N_("Name of the circle"), N_("For example: close friends, old colleagues"), ""),
    "circle.rank": (N_("Place in the list"), N_("The lowest number stands first"), ""),
    "contact.addresses": (N_("Addresses"), PLACES, ""),
    "contact.birthday": (N_("Birthday"), N_("2001-05-23, or --05-23 without the year"), ""),
    "contact.cadence_days": (
        N_("How often to be in touch"),
        N_("Empty follows the circle; 0 if you want no reminder"),
        N_("days"),
    ),
    "contact.cares_about": (N_("What matters to them"), ONE_A_LINE, ""),
    "contact.circles": (N_("Circles"), "", ""),
    "contact.closeness": (N_("How close are you?"), "", ""),
    "contact.emails": (N_("Mail addresses"), MAILS, ""),
    "contact.field": (N_("Field of work"), "", ""),
    "contact.from_place": (N_("Where you know them from"), "", ""),
    "contact.introduced_by_id": (N_("Who introduced you"), "", ""),
    "contact.leave_alone": (N_("Never suggest this person"), "", ""),
    "contact.links": (N_("Pages"), PAGES, ""),
    "contact.met": (N_("How you met"), "", ""),
    "contact.met_at_id": (N_("Where you met"), "", ""),
    "contact.met_on": (N_("When you met"), PARTIAL, ""),
    "contact.names": (N_("Other names"), N_("In another script, or as it is said"), ""),
    "contact.nick": (N_("What you call them"), "", ""),
    "contact.phones": (N_("Phone numbers"), NUMBERS, ""),
    "contact.posts": (N_("What they did before"), N_("One a line: work; where; since; until"), ""),
    "contact.private": (N_("Only for you"), N_("It never leaves your record."), ""),
    "contact.pronouns": (N_("Pronouns"), "", ""),
    "contact.snoozed_until": (N_("Do not suggest before"), "", ""),
    "contact.title": (N_("What they do"), "", ""),
    "contact.told_me": (N_("What they told you"), "", ""),
    "contact.gives": (N_("What they give you"), "", ""),
    "contact.experience_id": (N_("From which role"), "", ""),
    "interaction.at": (N_("At what time"), N_("For example 14:30"), ""),
    "interaction.channel": (N_("How?"), "", ""),
    "interaction.day": (N_("When?"), "", ""),
    "interaction.gathering_id": (N_("At which event"), "", ""),
    "interaction.minutes": (N_("How long"), "", N_("minutes")),
    "interaction.private": (N_("Only for you"), N_("It never leaves your record."), ""),
    "interaction.started_by": (N_("Who began?"), "", ""),
    "interaction.state": (N_("Did it happen?"), "", ""),
    "interaction.text": (N_("What came of it"), "", ""),
    "interaction.title": (N_("What was it about?"), "", ""),
    "part.about": (N_("What for"), "", ""),
    "part.cadence_days": (N_("How often to check in"), N_("Empty if it does not matter"), N_("days")),
    "part.kind": (N_("Which part?"), "", ""),
    "gathering.end": (N_("Until"), PARTIAL, ""),
    "gathering.follow_up": (N_("To do after it"), ONE_A_LINE, ""),
    "gathering.kind": (N_("What is it?"), "", ""),
    "gathering.what_for": (N_("What you go there for"), "", ""),
}
CLOSENESS: Final = {
    "1": N_("We hardly know one another"),
    "2": N_("We know one another a little"),
    "3": N_("We get on well"),
    "4": N_("We are close"),
    "5": N_("We are very close"),
}
CHOICES: Final[dict[str, dict[str, str]]] = {
    "ask.kind": dict(people.ASKS),
    "ask.state": dict(work_choices.ASKED),
    "ask.answer": dict(work_choices.ANSWERS),
    "contact.from_place": dict(people.PLACES),
    "contact.gives": dict(people.HELPS),
    "interaction.channel": dict(people.CHANNELS),
    "interaction.state": {
        "planned": N_("It is planned"),
        "happened": N_("It happened"),
        "missed": N_("It did not happen"),
    },
    "interaction.started_by": {"": N_("not noted"), "me": N_("I did"), "them": N_("they did")},
    "part.kind": dict(people.PARTS),
    "gathering.kind": dict(people.GATHERINGS),
    "gathering.state": {
        "planned": N_("Planned"),
        "attended": N_("You were there"),
        "skipped": N_("Skipped"),
        "member": N_("You are a member"),
        "past": N_("Over"),
    },
}
