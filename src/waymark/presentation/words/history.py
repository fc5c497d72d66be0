"""Sentences about bringing one's history: what could not be used, and what is unsure."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends, several

SENTENCES: Final[dict[str, str]] = {
    "history.date_alone": N_(
        "One date stands alone, so it was taken for the start. When did it end? The document says: “{text}”"
    ),
    "history.date_day_or_month": N_(
        "“{text}” may be read day first or month first, so only the year was kept. Which date is it?"
    ),
    "history.date_unclear": N_("“{text}” cannot be read as a date for certain. Which date is it?"),
    "history.dates_missing": N_("No dates were found here. When was it? The document says: “{text}”"),
    "history.dates_reversed": N_(
        "It ends ({end}) before it starts ({start}), so the end was left open. When did it end?"
    ),
    "history.differs": N_("{field}: yours stays “{kept}”; the document says “{offered}”."),
    "history.empty": N_("The file {file} is empty. Choose another one."),
    "history.encrypted": N_(
        "The file {file} is locked with a password, so nothing of it was read. Save it without one, then "
        "choose it again."
    ),
    "history.file_broken": N_(
        "The file {file} is damaged, so nothing of it was read. Save or fetch it again."
    ),
    "history.guessed": N_("We read this from where it stands in the document. Is it right? “{text}”"),
    "history.institution_missing": N_("Where was it? The document says: “{text}”"),
    "history.issuer_guessed": N_(
        "Which part is the certificate, and which is who gave it? The document says: “{text}”"
    ),
    "history.json_broken": N_(
        "The file {file} is no whole JSON: it breaks at line {line}, column {column}. Nothing of it was "
        "kept. Mend it there, or export it again."
    ),
    "history.json_no_resume": N_(
        "The file {file} is JSON, but no JSON Resume: it has no part such as “work” or “education”. Nothing "
        "of it was kept."
    ),
    "history.json_unreadable": N_(
        "The file {file} is JSON that cannot be taken in: it is nested too deeply, or holds numbers without "
        "end. Nothing of it was kept."
    ),
    "history.kind_guessed": N_(
        "Was this a job? It may have been something else, such as volunteering or study. The document says: "
        "“{text}”"
    ),
    "history.label_missing": N_("What is this called?"),
    "history.line_unread": N_("This line was left out, because it is unclear what it belongs to: “{text}”"),
    "history.name_missing": N_("What is this called?"),
    "history.no_file": N_("Choose a file first, or say in one line what you do now."),
    "history.not_list": N_("A list belongs here, but it is {found}. It is left out; the rest goes in."),
    "history.not_object": N_(
        "A group of named fields belongs here, but it is {found}. It is left out; the rest goes in."
    ),
    "history.not_text": N_("Text belongs here, but it is {found}. It is left out; the rest goes in."),
    "history.nothing_found": N_(
        "Nothing about a working life was found in {file}. Bring a LinkedIn export, a JSON Resume or a CV, "
        "or say in one line what you do now."
    ),
    "history.quote_open": N_(
        "This row opens a quotation and never closes it, so it is left out. The rest goes in."
    ),
    "history.role_guessed": N_(
        "Which part is your title, and which is where you worked? The document says: “{text}”"
    ),
    "history.role_nameless": N_(
        "Here are dates, but neither a title nor a place of work. It was left out; add it by hand if it "
        "matters."
    ),
    "history.row_misfit": N_(
        "This row is not as long as the first one (cells: {found}, expected: {expected}), so it is left out. "
        "The rest goes in."
    ),
    "history.row_nameless": N_("This row names neither what nor where, so it is left out. The rest goes in."),
    "history.scanned": several(
        "{file} is a picture of a page without any text in it, so nothing could be read. Bring a file with "
        "text, or say in one line what you do now.",
        "The {pages} pages of {file} are pictures without any text, so nothing could be read. Bring a file "
        "with text, or say in one line what you do now.",
        by="pages",
    ),
    "history.school_guessed": N_(
        "Which part is what you studied, and which is where? The document says: “{text}”"
    ),
    "history.section_unread": N_("We do not know what belongs under “{heading}”, so that part was left out."),
    "history.starts_later": N_(
        "It says that this begins on {start}, which is still to come, so its dates were left out. When did it "
        "begin? What you plan to do is a goal."
    ),
    "history.table_unknown": N_(
        "{file} is a table, but none of LinkedIn’s: it begins with “{header}”. Nothing of it was kept."
    ),
    "history.title_missing": N_("What was your title there?"),
    "history.told_twice": N_(
        "The document says this twice. Kept for {field}: “{kept}”. It also says: “{other}”."
    ),
    "history.too_large": N_("The file is too large: at most {limit:MB} MB. Nothing of it was kept."),
    "history.too_long": N_(
        "The document is longer than {limit:whole} lines; what stands after them was left out."
    ),
    "history.upload_gone": N_("The file is not here any more. Choose it again."),
    "history.wrong_type": N_(
        "{file} is {kind}, which holds no history we can read. Bring a LinkedIn export (zip), a JSON Resume, "
        "or a CV as PDF, DOCX or text."
    ),
    "history.zip_bomb": N_(
        "{file} would unpack to far more than it seems to hold, so it was not opened. Fetch the export again "
        "from LinkedIn."
    ),
    "history.which_occupation": N_("Which published occupation comes nearest to “{title}”?"),
    "history.zip_broken": N_(
        "The zip {file} is damaged or was cut off while it was fetched. Nothing of it was kept. Fetch it "
        "again."
    ),
    "history.zip_too_large": N_(
        "{file} would unpack to {size:MB} MB; at most {limit:MB} MB can be taken in. Nothing of it was kept."
    ),
    "history.zip_too_many": N_(
        "{file} holds {count:whole} files; an export has at most {limit:whole}. Nothing of it was kept."
    ),
    "history.zip_unknown": depends(
        "holds",
        {
            "()": N_("There is nothing in {file}. Bring the zip as LinkedIn sent it."),
            "other": N_(
                "None of LinkedIn’s tables is in {file}. It holds: {holds}. Nothing of it was kept. "
                "Bring the zip as LinkedIn sent it."
            ),
        },
    ),
}
