"""Sentences about bringing in people: what could not be used, what is unsure, what stays out."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, several

SENTENCES: Final[dict[str, str]] = {
    "contacts.broke_off": N_("Something went wrong on our side, and nobody was added. Please try again."),
    "contacts.card_of_group": N_("This card is a list of addresses, no person, so it was left out."),
    "contacts.too_many_cards": N_(
        "After {count:whole} cards no more are read. Divide the file, and bring in the rest after this."
    ),
    "contacts.card_open": N_("This card has no end, so it was left out. The other cards are in."),
    "contacts.cut": N_("{name}: some of it is longer than fits here, so its end was left out."),
    "contacts.date_unclear": N_("“{text}” can be read in more than one way, so only its sure part was kept."),
    "contacts.choice_unknown": N_("“{choice}” names nobody in the file, or nobody you know."),
    "contacts.in_doubt": N_(
        "{who} may be {like}, whom you know, so nothing was added. Bring the file in under People, Bring people in, and "
        "say who it is."
    ),
    "contacts.json_unknown": N_(
        "The file {file} is JSON, but neither address cards nor an export of Monica’s. Nothing of it was kept."
    ),
    "contacts.line_unread": N_("This line says nothing an address card may say, so it was left out."),
    "contacts.message_unclear": N_("This message tells no day or no sender, so it was left out."),
    "contacts.messages_whose": N_(
        "It is not clear which of the people in these messages you are, so the messages were left out. "
        "Write your name in your settings as it stands there, then choose the file again."
    ),
    "contacts.monica_empty": N_("This export of Monica’s holds no contacts."),
    "contacts.monica_torn": N_(
        "This export of Monica’s breaks off before its end; what stands before was read."
    ),
    "contacts.nameless": N_("There is neither a name nor an address here, so it was left out."),
    "contacts.no_file": N_("Choose a file first."),
    "contacts.nobody_found": N_("Nobody was found in the file {file}. Nothing was changed."),
    "contacts.pictures_left": several(
        "{count} card has a picture. Pictures are left out.",
        "{count} cards have a picture. Pictures are left out.",
        by="count",
    ),
    "contacts.table_unknown": N_(
        "The file {file} begins with “{header}”. No column there is a name beside an address, a number or an "
        "organisation. Give the columns a first row such as Name, E-mail, Phone."
    ),
    "dav.differs": N_("{field}: “{kept}” here, “{offered}” there."),
    "dav.elsewhere": N_(
        "{address} is another server than the one your password was meant for, so nothing was sent there. Write the "
        "address at which the address book really stands."
    ),
    "dav.in_step": N_(
        "“{book}” is in step already, so another book cannot take its place. Note the other one anew."
    ),
    "dav.insecure": N_(
        "{address} would carry your password in the open. Write an address that begins with https, or say that the "
        "server stands at home."
    ),
    "dav.no_book": N_("There is no address book at {address}. Copy its address from your server’s settings."),
    "dav.not_let_in": N_(
        "{address} does not take this name and password. Some services want a password made for programs only."
    ),
    "dav.not_offered": N_("That address book is not on this server. Choose from those that are."),
    "dav.not_written": N_("{address} could not be written there (answer {status}). It stays as it was."),
    "dav.several": N_("There are several address books at {address}: {names}. Choose which to keep in step."),
    "contacts.xml_unreadable": N_("The file {file} is XML, but no address cards that can be read."),
    "contacts.wrong_type": N_(
        "{file} is {kind}, from which we cannot read addresses. Bring address cards (VCF), a table saved as "
        "CSV, or what LinkedIn, Google, Outlook or Monica exports."
    ),
}
