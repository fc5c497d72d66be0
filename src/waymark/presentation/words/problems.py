"""What is wrong with what was asked, and what to do about it."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "access.not_allowed": "This access does not include that ({noun}, {kind}). Ask the owner of the record for it.",
    "change.already_undone": "That was undone already. Undo the undo to bring it back.",
    "change.changed_since": "“{label}” ({noun}) was changed since then, so nothing was undone. Undo the later change first.",
    "change.in_use": "“{label}” ({noun}) is in use by {by} newer records, so nothing was undone. Undo those first.",
    "change.not_found": "There is no such change to undo.",
    "change.nothing_to_undo": "There is nothing to undo.",
    "input.bool_parsing": "This must be yes or no.",
    "input.date_from_datetime_parsing": "This is not a date. Write it as 2028-06-30.",
    "input.date_from_datetime_inexact": "This must be a day without a time. Write it as 2028-06-30.",
    "input.date_parsing": "This is not a date. Write it as 2028-06-30.",
    "input.extra_forbidden": "There is no such field. Look at the help for those there are.",
    "input.float_parsing": "This must be a number, such as 5 or 2.5.",
    "input.greater_than_equal": "This must be {ge} or more.",
    "input.greater_than": "This must be more than {gt}.",
    "input.int_from_float": "This must be a whole number.",
    "input.int_parsing": "This must be a whole number.",
    "input.less_than_equal": "This must be {le} or less.",
    "input.less_than": "This must be less than {lt}.",
    "input.literal_error": "This must be one of: {expected}.",
    "input.missing": "This is needed.",
    "input.predicate_failed": "This is not in a form we can read. Dates are written as 2019, 2019-03 or 2019-03-31.",
    "input.string_too_long": "This is too long: at most {max_length} characters.",
    "input.string_too_short": "This must not be empty.",
    "input.string_type": "This must be text.",
    "input.time_parsing": "This is not a time. Write it as 18:30.",
    "input.too_long": "These are too many: at most {max_length}.",
    "input.too_short": "These are too few: at least {min_length}.",
    "input.uuid_parsing": "This is not the key of a record.",
    "input.other": "This is not in a form we can read.",
    "person.window_ends_before_it_starts": "A free time must end after it starts. Split one that crosses midnight in two.",
    "person.blackout_ends_before_it_starts": "Days off must end on or after the day they start.",
    "record.changed_meanwhile": "“{label}” was changed meanwhile, in another window or device. Nothing was overwritten: look at it again, then save.",
    "record.not_found": "There is no such {noun} in this record.",
}
