"""What a person has told of their work: how each kind is listed, and what its form asks for."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from waymark.presentation.telling import listed as telling
from waymark.presentation.words import numbers
from waymark.web import dates, labels
from waymark.web.collection import Collection, Line, dotted, listed, span


def _manager(one: Any) -> Line:
    return Line(title=one.who, note=one.goals or one.style)


def _meeting(one: Any) -> Line:
    return Line(
        title=one.shared or one.private or labels.choice("meeting", "state", one.state),
        side=f"{one.at:%H:%M}" if one.at and one.state == "planned" else "",
        lead=numbers.day_and_month(one.day),
        plain=True,
    )


def _point(one: Any) -> Line:
    kind = labels.choice("point", "kind", one.kind)
    done = (
        _("talked about on {day}").format(day=numbers.short_day(one.discussed_on)) if one.discussed_on else ""
    )
    return Line(title=one.text, note=dotted(kind, one.recommendation), side=done)


def _their_aim(one: Any) -> Line:
    by = _("by {day}").format(day=numbers.short_day(one.by)) if one.by else ""
    return Line(title=one.text, note=one.who, side=by)


def _feedback(one: Any) -> Line:
    source = labels.choice("feedback", "source", one.source) if one.source != "other" else ""
    asked = _("you asked for it") if one.asked else ""
    note = dotted(one.who, source, one.about, asked)
    return Line(title=one.text, note=note, lead=numbers.day_and_month(one.day), plain=True)


def _engagement(one: Any) -> Line:
    kind = labels.choice("engagement", "kind", one.kind)
    return Line(
        title=one.title,
        note=dotted(kind, one.who, one.organisation, one.next_step),
        side=span(one.start, one.end),
    )


def _snapshot(one: Any) -> Line:
    return Line(
        title=one.scope or one.changed or dates.day(one.day),
        note=one.changed if one.scope else "",
        side=dates.day(one.day),
    )


def _fact(one: Any) -> Line:
    at = f"{one.at:%H:%M}" if one.at else ""
    return Line(
        title=one.happened,
        note=dotted(at, one.place, one.present),
        lead=numbers.day_and_month(one.day),
        plain=True,
    )


def _packet(one: Any) -> Line:
    return Line(
        title=one.title,
        note=_("from {first} to {last}").format(first=dates.day(one.since), last=dates.day(one.until)),
    )


def _kind(noun: str, slug: str, line: Any, fields: tuple[str, ...], *said: Any, **more: Any) -> Collection:
    question, one, add, begin = said
    return Collection(
        noun=noun,
        chapter="work",
        slug=slug,
        question=question,
        one=one,
        add=add,
        begin=begin,
        fields=fields,
        line=line,
        **more,
    )


def _by_state(*states: str) -> Any:
    return lambda one: str(one.state) if one.state in states else ""


WORK: Final = (
    _kind(
        "manager",
        "managers",
        _manager,
        (
            "who",
            "goals",
            "pressures",
            "style",
            "news",
            "strengths",
            "weak_spots",
            "what_i_do",
            "annoys",
            "told",
            "note",
            "experience_id",
        ),
        later("What do I know of who leads me?"),
        later("Manager"),
        later("Begin a card"),
        later("A name is enough. What you write is yours alone, and stays with you when you leave."),
        few=5,
    ),
    _kind(
        "series",
        "talks",
        listed(telling.series),
        ("who", "kind", "cadence_days", "experience_id", "name", "closed_on"),
        later("With whom do I talk regularly?"),
        later("Talks that come back"),
        later("Begin regular talks"),
        later("With a manager, somebody you lead, a mentor or a client: the agenda is prepared for you."),
        groups=(("closed", later("Ended")),),
        key=lambda one: "closed" if one.closed_on else "",
        opens="talk",
        few=3,
    ),
    _kind(
        "meeting",
        "meetings",
        _meeting,
        ("series_id", "day", "at", "state", "about_goals", "shared", "private"),
        later("When did we talk?"),
        later("Talk"),
        later("Plan a talk"),
        later("Each talk is kept with your notes: those that may be shared beside those for you alone."),
        groups=(("planned", later("Planned")), ("missed", later("Did not take place"))),
        key=_by_state("planned", "missed"),
    ),
    _kind(
        "point",
        "points",
        _point,
        ("text", "series_id", "kind", "private", "options", "recommendation", "discussed_on", "dropped"),
        later("What do I want to talk about?"),
        later("Point to talk about"),
        later("Note a point"),
        later("Each waits for the next talk, and carries over until it was talked about."),
        groups=(("done", later("Talked about")), ("dropped", later("Left out"))),
        key=lambda one: "dropped" if one.dropped else "done" if one.discussed_on else "",
        few=4,
    ),
    _kind(
        "flag",
        "warnings",
        listed(telling.flag),
        (
            "title",
            "who",
            "tell_by",
            "options",
            "recommendation",
            "since",
            "deliverable_id",
            "benefit",
            "benefit_note",
            "experience_id",
            "state",
            "told_on",
            "outcome",
        ),
        later("What should somebody hear early?"),
        later("Early warning or proposal"),
        later("Note an early warning or a proposal"),
        later("Bad news told early, with options and what you recommend, is good work."),
        groups=(("told", later("Told")), ("closed", later("Closed"))),
        key=_by_state("told", "closed"),
        few=5,
    ),
    _kind(
        "deliverable",
        "deliverables",
        listed(telling.deliverable),
        (
            "title",
            "by",
            "who",
            "good",
            "confirmed_on",
            "owner",
            "handed_on",
            "goal_id",
            "experience_id",
            "state",
            "result",
        ),
        later("What do I owe, and what did I hand on?"),
        later("Something to deliver"),
        later("Note something to deliver"),
        later("With what good looks like, by when, and when that was last confirmed."),
        groups=(("done", later("Delivered")), ("dropped", later("Let go"))),
        key=_by_state("done", "dropped"),
        few=4,
    ),
    _kind(
        "their_aim",
        "aims",
        _their_aim,
        ("who", "text", "by", "state", "serves", "note"),
        later("What do others aim at?"),
        later("Aim of somebody else"),
        later("Note an aim of somebody else"),
        later("What your manager has to reach, or what somebody you lead wants, in their own words."),
        groups=(("reached", later("Reached")), ("dropped", later("Let go"))),
        key=_by_state("reached", "dropped"),
    ),
    _kind(
        "expectation",
        "expectations",
        listed(telling.expectation),
        ("text", "measure", "result", "standing", "who", "day", "experience_id", "appraisal"),
        later("What is expected of me?"),
        later("Expectation"),
        later("Note an expectation"),
        later("What is expected, how it is measured, what came of it and who says so."),
        few=6,
    ),
    _kind(
        "feedback",
        "feedback",
        _feedback,
        ("text", "way", "day", "who", "source", "about", "asked", "goal_id", "skill_id", "what_i_do"),
        later("What do others say of my work?"),
        later("Feedback"),
        later("Keep what was said"),
        later("Praise and critique alike, with the day and who said it; and what you want to say to others."),
        groups=(("to_give", later("To give")), ("given", later("Given"))),
        key=lambda one: "" if one.way == "received" else str(one.way),
        few=4,
    ),
    _kind(
        "stakeholder",
        "who-matters",
        listed(telling.stakeholder),
        ("who", "goal_id", "influence", "interest", "next_step", "wants"),
        later("Who matters for my goal?"),
        later("Somebody who matters"),
        later("Note somebody who matters"),
        later("Who decides, who is asked, who is for it and who is not yet: a name is enough."),
    ),
    _kind(
        "engagement",
        "engagements",
        _engagement,
        (
            "title",
            "kind",
            "who",
            "organisation",
            "next_step",
            "state",
            "start",
            "end",
            "hours",
            "money",
            "currency",
            "note",
        ),
        later("For whom do I work?"),
        later("Work without a boss"),
        later("Note an order, a board, something of your own"),
        later("Clients, boards, the time between jobs: all of it is work."),
        groups=(("lead", later("Not yet sure")), ("paused", later("Resting")), ("done", later("Done"))),
        key=_by_state("lead", "paused", "done"),
        few=5,
    ),
    _kind(
        "snapshot",
        "role",
        _snapshot,
        ("experience_id", "day", "complexity", "say", "skills", "scope", "changed"),
        later("What has my role been?"),
        later("Role as it was on a day"),
        later("Keep what my role is today"),
        later("A few words once or twice a year show how a role grows, or stands still."),
    ),
    _kind(
        "fact",
        "facts",
        _fact,
        ("happened", "day", "at", "place", "present", "said", "evidence"),
        later("What happened, and when?"),
        later("Fact"),
        later("Write down what happened"),
        later(
            "Only what one could see and hear, on the day it happened. Nothing here is proposed to anybody."
        ),
    ),
    _kind(
        "packet",
        "papers",
        _packet,
        ("title", "since", "until", "goal_id", "opening"),
        later("What have I done in this time?"),
        later("Paper for a review"),
        later("Make a paper for a review"),
        later(
            "Made from your log for a review or a promotion; each line can be followed to where it is from."
        ),
        opens="paper",
    ),
)
"""The kinds of the chapter Work, in the order in which the palette names them."""
