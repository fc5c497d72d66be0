"""What was done to the record, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for

from waymark.presentation.words import names, numbers

if TYPE_CHECKING:
    from waymark.career.records.archive import Done

WHOLE: Final = {
    "entry.add": N_("Kept a line"),
    "entry.begin": N_("Kept a line"),
    "history.apply": N_("Brought a history in"),
    "plan.take": N_("Made a plan"),
    "plan.again": N_("Planned again"),
    "person.edit": N_("Changed the settings"),
    "person.not_today": N_("Answered “not today”"),
    "person.open_chapter": N_("Opened a chapter"),
    "block.settle": N_("Settled a block"),
    "nudge.answer": N_("Answered a suggestion"),
    "interests.keep": N_("Answered the interests"),
    "values.keep": N_("Sorted the values"),
    "success.grow": N_("Began a story"),
    "interaction.log": N_("Noted a talk"),
    "interaction.tell": N_("Noted what came of a talk"),
    "contact.snooze": N_("Put a suggestion off"),
    "contact.thank": N_("Noted a thank-you"),
    "experience.leave": N_("Left a place"),
    "merge.make": N_("Made one contact of two"),
    "merge.two": N_("Said that two contacts are two people"),
    "merge.ask_again": N_("Let two contacts be asked about again"),
    "merge.undo": N_("Made two contacts of one again"),
    "tie.state": N_("Said who knows whom"),
    "circle.gather": N_("Said who belongs to a circle"),
    "walk.keep": N_("Kept people who came to mind"),
    "sample.add": N_("Put the sample person in"),
}
"""Verbs that say all by themselves."""
KINDS: Final = {
    "add": N_("Added: {noun}"),
    "archive": N_("Put away: {noun}"),
    "restore": N_("Brought back: {noun}"),
    "save": N_("Saved: {noun}"),
    "settle": N_("Settled: {noun}"),
}
OTHER: Final = N_("Changed: {noun}")


def change(done: Done) -> str:
    """A change as a person would say it: "Added: skill"."""
    verb = done.change.verb
    if done.change.undoes:
        return _("Taken back or done again")
    if verb in WHOLE:
        return _(WHOLE[verb])
    noun, _dot, name = verb.partition(".")
    said = names.name(names.NOUNS, done.noun or noun)
    return numbers.sentence_case(_(KINDS.get(name, OTHER)).format(noun=said))
