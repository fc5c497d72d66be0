"""What is wrong with what was asked, and what to do about it."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, several

SENTENCES: Final[dict[str, str]] = {
    "access.not_allowed": N_(
        "This access does not include that ({noun}, {kind}). Ask the owner of the record for it."
    ),
    "assessment.six_scores": N_("This inventory has six scores, each from 0 to {most}: {names}."),
    "brief.not_safe": N_(
        "You said that it is not safe to talk about your goals where you work, so there is no page for it. "
        "There is one for people outside."
    ),
    "change.already_undone": N_("That was undone already. Undo the undo to bring it back."),
    "change.changed_since": N_(
        "“{label}” ({noun}) was changed since then, so nothing was undone. Undo the later change first."
    ),
    "change.in_use": several(
        "“{label}” ({noun}) is in use by a newer record, so nothing was undone. Undo that one first.",
        "“{label}” ({noun}) is in use by {by} newer records, so nothing was undone. Undo those first.",
        by="by",
    ),
    "change.not_found": N_("There is no such change to undo."),
    "change.nothing_to_undo": N_("There is nothing to undo."),
    "contact.near": N_(
        "“{who}” may be somebody you know: {like:;}. Say the whole name; or, if it is somebody new, say the name in “new” too. Nothing was kept yet."
    ),
    "contact.several": N_(
        "Several people are called “{who}”: {where:;}. Say which one with the place in brackets, as in “{who} ({first})”."
    ),
    "database.no_driver": N_(
        "The record is said to be on PostgreSQL, but what talks to it is not installed. Install it with: pip install waymark[postgres]."
    ),
    "database.unknown_address": N_(
        "WAYMARK_DATABASE_URL is not an address of a database that Waymark knows. Write it as postgresql://user:password@host:5432/name, or leave it out to keep the record in the data folder."
    ),
    "decision.looks_back_too_early": N_("The day to look back must not lie before the decision."),
    "device.code_unknown": N_(
        "No device waits for this code. A code holds for 10 minutes and works once: make a new one."
    ),
    "experience.starts_later": N_(
        "A role begins today at the latest. What you plan to do from then on is a goal: keep it there."
    ),
    "file.unreadable": N_("The file {file} cannot be read: {why}."),
    "file.unwritable": N_("The file {file} cannot be written: {why}. Nothing of it was kept."),
    "gap.no_ratings": N_(
        "The installed catalogue rates no skills, so the gap cannot be told. Install O*NET for it: in Settings, "
        "under Occupations."
    ),
    "gap.no_role": N_(
        "No role of yours counts as a published occupation yet, so there is nothing to measure the gap from. "
        "Say what you do or did, or what your roles count as."
    ),
    "home.not_a_folder": N_(
        "The data folder {folder} cannot be used: it is a file, or lies in one. Name a folder in WAYMARK_HOME."
    ),
    "home.unwritable": N_(
        "The data folder {folder} cannot be written ({why}). Make it writable for you, or name another one in WAYMARK_HOME."
    ),
    "inbox.torn_line": N_("It was torn, perhaps by a power cut. Keep it again if it matters."),
    "input.bool_parsing": N_("This must be yes or no."),
    "input.date_from_datetime_inexact": N_("This must be a day without a time. Write it as 2028-06-30."),
    "input.date_from_datetime_parsing": N_("This is not a date. Write it as 2028-06-30."),
    "input.date_parsing": N_("This is not a date. Write it as 2028-06-30."),
    "input.date_too_far": N_("The year must lie between {first} and {last}."),
    "input.ends_before_it_begins": N_("This lies before the beginning. Look at both days."),
    "input.extra_forbidden": N_("There is no such field. Look at the help for those there are."),
    "input.finite_number": N_("This must be a plain number, such as 5 or 2.5."),
    "input.float_parsing": N_("This must be a number, such as 5 or 2.5."),
    "input.greater_than": N_("This must be more than {gt}."),
    "input.greater_than_equal": N_("This must be {ge:places} or more."),
    "input.int_from_float": N_("This must be a whole number."),
    "input.int_parsing": N_("This must be a whole number."),
    "input.less_than": N_("This must be less than {lt}."),
    "input.less_than_equal": N_("This must be {le:places} or less."),
    "input.literal_error": N_("This must be one of: {expected}."),
    "input.missing": N_("This is needed."),
    "input.no_birthday": N_(
        "This is not a birthday. Write it as 1990-05-23, 1990, or --05-23 without the year."
    ),
    "input.no_clock": N_("This is not a time of day. Write it as 18:30."),
    "input.no_locale": N_("This is not a language we know. Write it as en, en_GB or de_DE."),
    "input.no_partial_date": N_(
        "This is not a date between 1900 and 2150. Write it as 2019, March 2019 or 2019-03-31."
    ),
    "input.no_currency": N_("This is not a currency we know. Write its three letters, as in EUR or RON."),
    "input.no_web_address": N_("This is not a web address. It begins with https:// and names a site."),
    "input.no_zone": N_("This is not a time zone we know. Write it as Europe/Bucharest."),
    "input.number_too_large": N_("This number is too large."),
    "input.other": N_("This is not in a form we can read."),
    "input.string_too_long": N_("This is too long: at most {max_length} characters."),
    "input.string_too_short": N_("This must not be empty."),
    "input.string_type": N_("This must be text."),
    "input.string_unicode": N_("This holds a character that cannot be kept. Type it anew."),
    "input.time_parsing": N_("This is not a time. Write it as 18:30."),
    "input.time_with_zone": N_("This must be a time of day without a zone. Write it as 18:30."),
    "input.too_long": N_("These are too many: at most {max_length}."),
    "input.too_short": several(
        N_("At least one is needed."), N_("At least {min_length} are needed."), by="min_length"
    ),
    "input.unreadable_text": N_("This holds a character that cannot be kept. Type it anew."),
    "input.uuid_parsing": N_("This is not the key of a record."),
    "meeting.not_yet": N_(
        "This day is still ahead. Plan the talk for it, and note afterwards what came of it."
    ),
    "occupation.not_found": N_(
        "No occupation like “{text}” was found. Try other words, such as the title in a job ad."
    ),
    "occupation.unclear": N_(
        "“{text}” may mean several occupations: {named:;}. Give the code of the one you mean, or say it in other "
        "words, such as the title in a job ad."
    ),
    "occupation.unknown": N_(
        "The installed catalogue has no occupation with this code. Find the code by a title: waymark "
        "occupations find."
    ),
    "option.out_of_order": N_("Low must not be above likely, and likely not above high."),
    "option.scored_twice": N_("An option has one estimate for each criterion. Leave one out."),
    "packet.ends_before_it_starts": N_("The period must end on or after the day it starts."),
    "person.blackout_ends_before_it_starts": N_("Days off must end on or after the day they start."),
    "person.window_ends_before_it_starts": N_(
        "A free time must end after it starts. Over midnight it may last 12 hours at most."
    ),
    "public.not_an_address": N_(
        "This is not an address that others can open Waymark at: {said}. Write it as https://waymark.example.org, with a scheme, a name and a port if it needs one, and nothing behind them."
    ),
    "question.nothing_said": N_("Write what is right, or say that it is right as it stands."),
    "record.changed_meanwhile": N_(
        "“{label}” was changed meanwhile, in another window or device. Nothing was overwritten: look at it "
        "again, then save."
    ),
    "record.circle": N_("“{label}” ({noun}) would have to wait for itself. Leave out one of the ties."),
    "record.not_found": N_("There is no such {noun} in this record."),
    "skill.unknown_element": N_("The installed catalogue has no skill with the code {code}."),
    "storage.damaged": N_(
        "The record at {place} is damaged or is no record ({why}). Put a copy in its place: those from before updates are in {backups}."
    ),
    "storage.newer": N_(
        "The record at {place} was written by a newer Waymark, so this one leaves it alone. Install the newest Waymark, or name another folder in WAYMARK_HOME."
    ),
    "storage.unreachable": N_(
        "The database does not answer: {place} ({why}). See that it runs and that WAYMARK_DATABASE_URL is right."
    ),
    "storage.unusable": N_(
        "The record at {place} cannot be used ({why}). See that the disk has space and that you may write there."
    ),
}
