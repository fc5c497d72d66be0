"""Sentences about published occupations: installing them, and finding one by words."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, several

SENTENCES: Final[dict[str, str]] = {
    "catalogue.address_gone": N_(
        "The publisher has moved {file}: it is no longer at {address}. Fetch it by hand from {page}, then "
        "install it with --from. The catalogue is as it was."
    ),
    "catalogue.ask_publisher": N_(
        "This publisher sends its files only on request. Ask for them at {page}, then install them with "
        "--from."
    ),
    "catalogue.broken_file": N_(
        "This file is damaged. Fetch it again, then install it once more. The catalogue is as it was."
    ),
    "catalogue.broken_zip": N_(
        "This zip is damaged or was cut off while it was fetched. Fetch it again. The catalogue is as it was."
    ),
    "catalogue.cannot_write": N_(
        "What the catalogue needs cannot be written in {folder}: {why}. If the disk is full, make some room, "
        "then try again. Your record is as it was."
    ),
    "catalogue.column_missing": N_(
        "These columns are not here: {columns}. Either this is another table, or the release is newer than "
        "we know. The catalogue is as it was."
    ),
    "catalogue.disk_full": N_(
        "There is not enough room on the disk for the new catalogue, in {file}. Make room and install it "
        "again. The old one is as it was."
    ),
    "catalogue.download_too_large": N_(
        "{file} is larger than any release we know (more than {limit:MB} MB), so it was not fetched from "
        "{address}. The catalogue is as it was."
    ),
    "catalogue.exposure_unnamed": N_(
        "Say what the measure is called, which year it is of, and who published it: that stands beside every "
        "figure."
    ),
    "catalogue.install_again": N_(
        "What is installed of {scheme} cannot be read by this version. Install it again: waymark catalogue "
        "install {scheme}."
    ),
    "catalogue.install_running": N_("Another install is under way. Wait until it is done, then try again."),
    "catalogue.not_a_code": N_(
        "Here stands “{value}” where an occupation’s code belongs, such as 29-1141.00. The catalogue is as it "
        "was."
    ),
    "catalogue.not_a_label": N_(
        "Here stands “{value}” where E0, E1 or E2 belongs. The catalogue is as it was."
    ),
    "catalogue.not_a_number": N_(
        "In the column {column} stands “{value}” where a number belongs. Fetch the file again. The catalogue "
        "is as it was."
    ),
    "catalogue.not_a_table": N_(
        "This is not a table that can be read from here on. Fetch the file again. The catalogue is as it was."
    ),
    "catalogue.not_allowed": N_(
        "The folder {file} may not be written to. Allow it, or choose another one with WAYMARK_HOME."
    ),
    "catalogue.not_found": N_("There is no file or folder {file}."),
    "catalogue.not_text": N_(
        "Here are bytes that are no text (UTF-8). Fetch the file again. The catalogue is as it was."
    ),
    "catalogue.nothing_to_read": N_(
        "There are no tables in {file}. Give the zip or folder as the publisher gives it out."
    ),
    "catalogue.publisher_refuses": N_(
        "The publisher does not give {file} to programs (answer {status}). Fetch it by hand from {page}, "
        "then install it with --from. The catalogue is as it was."
    ),
    "catalogue.row_cut_short": N_(
        "This row ends too early. Fetch the file again. The catalogue is as it was."
    ),
    "catalogue.table_cut_short": N_(
        "This table ends too early. Fetch the file again. The catalogue is as it was."
    ),
    "catalogue.table_empty": N_(
        "This table has no usable rows. Fetch the file again. The catalogue is as it was."
    ),
    "catalogue.table_missing": N_(
        "The table “{table}” is not in {file}. Give the whole release as the publisher gives it out. The "
        "catalogue is as it was."
    ),
    "catalogue.unknown_scheme": N_("There is no catalogue called {scheme}. There are: {schemes}."),
    "catalogue.unreachable": N_(
        "The publisher could not be reached for {file}. What had arrived ({kept:MB} MB) is kept: try again "
        "and it goes on from there, or fetch it by hand from {page}."
    ),
    "catalogue.wrong_type": N_(
        "This is no zip, folder or table. Give the release as the publisher gives it out."
    ),
    "catalogue.year_unknown": N_(
        "Neither the table nor its name says which year its pay is of. Keep the publisher’s file name."
    ),
    "catalogue.zip_bomb": N_(
        "This would unpack to far more than a release holds, so it was not opened. Fetch it again from the "
        "publisher."
    ),
    "catalogue.zip_locked": N_(
        "This is locked with a password. Give the release as the publisher gives it out."
    ),
    "catalogue.zip_too_large": N_(
        "This zip holds far more than a release, so it was not opened. Give the one from the publisher."
    ),
    "templates.wrong_field": N_(
        "The template {template} cannot be used: “{value}” does not belong in {field}."
    ),
    "titles.alike": N_("Like the title “{title}”."),
    "titles.also": N_("Found by another name for it: {name}."),
    "titles.mended": N_("Read as: {name}."),
    "titles.same": N_("The same title: {title}."),
    "titles.set_aside": N_("Not counted, because it says no more than how senior or where: {words}."),
    "titles.unreadable": N_(
        "What titles are found by, in {folder}, cannot be read. Install the catalogue again: waymark "
        "catalogue install."
    ),
    "titles.unsure": several(
        "We are not sure of this one. Say whether it is what you mean.",
        "{rivals} occupations are about as near. Choose the one you mean.",
        by="rivals",
    ),
}
