"""What a person has told, kind by kind: where it stands, how it is listed, and what its form asks for."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from waymark.presentation.telling import know
from waymark.presentation.telling.parts import Listed
from waymark.presentation.telling.phrases import beside, dotted, lasting, when
from waymark.presentation.words import numbers
from waymark.web import dates, labels
from waymark.web.collection import Collection
from waymark.web.collections_people import PEOPLE
from waymark.web.collections_work import WORK

LONGEST_NOTE = 240
"""Letters of a note that a list shows."""


def _skill(one: Any) -> Listed:
    level = labels.level(one.level) if one.level is not None else one.stated_level
    return Listed(title=one.label, note=", ".join(one.keywords), side=level)


def _role(one: Any) -> Listed:
    counted = _("counted as {occupation}").format(occupation=one.occupation_title)
    note = dotted(one.organisation if one.title else "", counted if one.occupation_title else "")
    return Listed(title=one.title or one.organisation, note=note, side=lasting(one.start, one.end))


def _school(one: Any) -> Listed:
    title = ", ".join(filter(None, (one.degree, one.area)))
    return Listed(
        title=title or one.institution,
        note=one.institution if title else "",
        side=lasting(one.start, one.end) if one.end else when(one.start),
    )


def _certificate(one: Any) -> Listed:
    until = _("until {when}").format(when=when(one.expires)) if one.expires else when(one.date)
    return Listed(title=one.name, note=dotted(one.issuer, one.number), side=until)


def _entry(one: Any) -> Listed:
    helped = (
        _("with the help of {who}").format(who=beside(*one.helped_by.split(", "))) if one.helped_by else ""
    )
    learned = _("Learned: {lesson}").format(lesson=one.learned) if one.learned else ""
    felt = "" if not one.energy else _("gave energy") if one.energy > 0 else _("took energy")
    note = dotted(helped, felt, learned)
    return Listed(title=one.text, note=note, lead=numbers.day_and_month(one.day), plain=True)


def _step(one: Any) -> Listed:
    hours = numbers.hours(one.effort)
    if one.state in {"done", "dropped"}:
        return Listed(title=one.title, note=one.resource, side=dates.day(one.done_on) if one.done_on else "")
    return Listed(
        title=one.title,
        note=dotted(hours, one.resource),
        side=_("by {day}").format(day=numbers.short_day(one.deadline)) if one.deadline else "",
    )


def _goal(one: Any) -> Listed:
    kind = labels.choice("goal", "kind", one.kind)
    return Listed(title=one.title, note=kind, side=dates.day(one.by) if one.by else "")


def _result(one: Any) -> Listed:
    told = know.result(one)
    return Listed(title=told.title, note=told.note, side=told.side)


def _note(one: Any) -> Listed:
    words = one.text if len(one.text) <= LONGEST_NOTE else f"{one.text[:LONGEST_NOTE].rstrip()} …"
    learned = _("Learned: {lesson}").format(lesson=one.lesson) if one.lesson else ""
    return Listed(title=words or one.lesson, note=learned, lead=numbers.day_and_month(one.day), plain=True)


def _story(one: Any) -> Listed:
    told = one.result or one.action or one.situation or _("Not told yet: four short boxes wait for it.")
    return Listed(title=one.title, note=told, side=when(one.date))


def _option(one: Any) -> Listed:
    return Listed(title=one.title, note=one.note, side=labels.choice("option", "state", one.state))


def _criterion(one: Any) -> Listed:
    said = labels.choice("criterion", "measure", one.measure)
    return Listed(
        title=one.label, note=said, side=_("counts {weight}").format(weight=numbers.number(one.weight))
    )


def _experiment(one: Any) -> Listed:
    verdict = labels.choice("experiment", "verdict", one.verdict) if one.verdict else ""
    day = one.done_on or one.planned_on
    kind = labels.choice("experiment", "kind", one.kind)
    side = verdict or (dates.day(day) if day else "")
    return Listed(title=one.question, note=dotted(kind, one.with_whom, one.learned), side=side)


def _decision(one: Any) -> Listed:
    later_on = _("look back on {day}").format(day=dates.day(one.look_back_on)) if one.look_back_on else ""
    open_ = later_on if one.looked_back_on is None else ""
    return Listed(title=one.title, note=one.outcome or one.reason, side=open_ or dates.day(one.decided_on))


COLLECTIONS: Final = (
    Collection(
        noun="skill",
        chapter="me",
        slug="skills",
        question=later("What can I do?"),
        one=later("Skill"),
        add=later("Add a skill"),
        begin=later("They come with your history, or one by one."),
        fields=("label", "level", "last_used", "stated_level", "keywords"),
        line=_skill,
    ),
    Collection(
        noun="experience",
        chapter="me",
        slug="roles",
        question=later("What have I done so far?"),
        one=later("Role"),
        add=later("Add a role"),
        begin=later("Jobs, voluntary work, care and clubs: all of it is experience."),
        fields=("title", "organisation", "kind", "place", "start", "end", "description", "highlights"),
        line=_role,
    ),
    Collection(
        noun="education",
        chapter="me",
        slug="education",
        question=later("Where did I learn?"),
        one=later("Education"),
        add=later("Add a school or course"),
        begin=later("Schools, studies and longer courses."),
        fields=("institution", "degree", "area", "start", "end", "score", "courses", "description"),
        line=_school,
    ),
    Collection(
        noun="certification",
        chapter="me",
        slug="certificates",
        question=later("Which licences and certificates do I hold?"),
        one=later("Licence or certificate"),
        add=later("Add a licence or certificate"),
        begin=later("With the day they end, nothing lapses unseen."),
        fields=("name", "issuer", "date", "expires", "number", "url"),
        line=_certificate,
    ),
    Collection(
        noun="language",
        chapter="me",
        slug="languages",
        question=later("Which languages do I speak?"),
        one=later("Language"),
        add=later("Add a language"),
        begin=later("Those you speak a little count too."),
        fields=("label", "fluency"),
        line=lambda one: Listed(title=one.label, side=one.fluency),
    ),
    Collection(
        noun="project",
        chapter="me",
        slug="projects",
        question=later("What have I made or achieved?"),
        one=later("Project or achievement"),
        add=later("Add a project or achievement"),
        begin=later("Something you made, changed or finished, and what it taught you."),
        fields=("title", "start", "end", "description", "highlights", "lesson", "next_time", "url"),
        line=lambda one: Listed(title=one.title, note=one.lesson, side=lasting(one.start, one.end)),
    ),
    Collection(
        noun="trait",
        chapter="me",
        slug="strengths",
        question=later("What am I good at, and where do I grow?"),
        one=later("Strength or growth area"),
        add=later("Add a strength or growth area"),
        begin=later("What others thank you for is a good beginning."),
        fields=("label", "side", "evidence", "entries"),
        line=lambda one: Listed(title=one.label, note=one.evidence),
        groups=(("strength", later("Strengths")), ("growth", later("To grow in"))),
        key=lambda one: str(one.side),
    ),
    Collection(
        noun="entry",
        chapter="me",
        slug="entries",
        question=later("What have I kept?"),
        one=later("A line you kept"),
        add=later("Keep a line"),
        begin=later("One line about something you did, learned or helped with."),
        fields=("text", "day", "helped_by", "goal_id", "minutes", "energy", "learned", "skills"),
        line=_entry,
    ),
    Collection(
        noun="success",
        chapter="me",
        slug="stories",
        question=later("What went well, and how?"),
        one=later("Success story"),
        add=later("Add a success story"),
        begin=later("Something that went well: where it was, what was asked, what you did, what came of it."),
        fields=(
            *("title", "situation", "task", "action", "result"),
            *("date", "experience_id", "energy", "skills", "entries"),
        ),
        line=_story,
    ),
    Collection(
        noun="journal",
        chapter="me",
        slug="journal",
        question=later("What is on my mind?"),
        one=later("Note"),
        add=later("Write a note"),
        begin=later("A few lines for yourself. Nobody else reads them."),
        fields=("text", "day", "practice", "prompt", "lesson"),
        line=_note,
    ),
    Collection(
        noun="assessment",
        chapter="me",
        slug="results",
        question=later("What did I answer, and when?"),
        one=later("Result"),
        add=later("Answer the interests"),
        begin=later("Each time you answer, the result is kept beside the earlier ones."),
        fields=("taken_on", "note"),
        line=_result,
    ),
    Collection(
        noun="action",
        chapter="plan",
        slug="steps",
        question=later("Which steps do I take?"),
        one=later("Step"),
        add=later("Add a step of my own"),
        begin=later("They come with a plan, or one by one."),
        fields=(
            "title",
            "kind",
            "effort",
            "spent",
            "deadline",
            "resource",
            "goal_id",
            "tag",
            "if_then",
            "state",
        ),
        line=_step,
        not_yet=("spent", "state"),
        groups=(("proposed", later("Parked")), ("done", later("Done")), ("dropped", later("Left out"))),
        key=lambda one: str(one.state) if one.state in {"proposed", "done", "dropped"} else "",
    ),
    Collection(
        noun="vision",
        chapter="goals",
        slug="vision",
        question=later("What do I hope my work will be?"),
        one=later("Vision"),
        add=later("Say it in a few lines"),
        begin=later("A few lines in your own words; the newest counts."),
        fields=("text", "path"),
        line=lambda one: Listed(title=one.text, note=one.path),
    ),
    Collection(
        noun="goal",
        chapter="plan",
        slug="goals",
        question=later("What am I aiming at?"),
        one=later("Goal"),
        add=later("Add a goal"),
        begin=later("A guess for now is a goal."),
        fields=(
            *("title", "kind", "horizon", "parent_id", "by", "importance", "confidence", "state", "at_work"),
            *("why", "measure", "obstacle", "if_then", "plan_b", "plan_b_when", "plan_b_on"),
        ),
        line=_goal,
        groups=(("reached", later("Reached")), ("dropped", later("Let go"))),
        key=lambda one: "" if one.state == "open" else str(one.state),
    ),
    Collection(
        noun="option",
        chapter="explore",
        slug="options",
        question=later("Between what do I choose?"),
        one=later("Option"),
        add=later("Add an option"),
        begin=later("Keep an occupation that attracts you, or say one in your own words."),
        fields=("toward", "occupation", "state", "goal_id", "note"),
        line=_option,
        groups=(("dropped", later("Let go")),),
        key=lambda one: "dropped" if one.state == "dropped" else "",
    ),
    Collection(
        noun="criterion",
        chapter="explore",
        slug="criteria",
        question=later("What counts when I choose?"),
        one=later("What counts"),
        add=later("Add what counts"),
        begin=later("Pay, people, hours, meaning: what a choice must bring."),
        fields=("label", "weight", "measure"),
        line=_criterion,
    ),
    Collection(
        noun="experiment",
        chapter="explore",
        slug="experiments",
        question=later("What do I try before I choose?"),
        one=later("Small trial"),
        add=later("Plan a small trial"),
        begin=later(
            "An hour with somebody who does the work, a day beside them, a small piece of it yourself."
        ),
        fields=(
            *("question", "kind", "option_id", "with_whom", "planned_on", "hours"),
            *("done_on", "verdict", "energy", "learned"),
        ),
        line=_experiment,
        groups=(("done", later("Done")),),
        key=lambda one: "done" if one.done_on else "",
    ),
    Collection(
        noun="decision",
        chapter="explore",
        slug="decisions",
        question=later("What did I decide, and why?"),
        one=later("Decision"),
        add=later("Write a decision down"),
        begin=later("With its reason and a day to look back, so that you can learn from it kindly."),
        fields=(
            *("title", "chosen_id", "decided_on", "look_back_on"),
            *("options", "reason", "change_my_mind", "outcome"),
        ),
        line=_decision,
    ),
    Collection(
        noun="feed",
        chapter="explore",
        slug="feeds",
        question=later("Which feeds do I follow?"),
        one=later("Feed"),
        add=later("Follow a feed"),
        begin=later(
            "Trade papers, associations and institutes have them. Nothing is fetched unless you ask."
        ),
        fields=("url", "title", "note"),
        line=lambda one: Listed(title=one.title or one.url, note=one.note),
    ),
    *PEOPLE,
    *WORK,
)
BY_ADDRESS: Final = {(c.chapter, c.slug): c for c in COLLECTIONS}
BY_NOUN: Final = {c.noun: c for c in COLLECTIONS}
