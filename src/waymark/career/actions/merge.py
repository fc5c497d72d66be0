"""Making one contact of two, and two of one again, however much later."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import merging, naming
from waymark.career.actions.tie import pair
from waymark.career.problems import Problems
from waymark.career.records.contact import Contact
from waymark.career.records.merge import Merge
from waymark.career.records.row import to_record
from waymark.career.verbs import verb


@verb(kind="write")
def make(access: Access, *, kept_id: UUID, gone_id: UUID) -> Merge:
    """Make one contact part of another: what hung on it hangs on the one kept, which takes what it lacks.

    Raises `merge.same` for one and the same, `record.not_found` for one that is not there or merged already.
    """
    kept, gone = naming.by_key(access, kept_id), change.get(access, models.Contact, gone_id)
    if kept.pk == gone.pk or gone.merged_into_id:
        raise Problems.one("merge.same", "gone_id", name=str(gone))
    moved = merging.move(access, gone.pk, kept.pk)
    here = gone.archived_at is None
    away = kept if here else gone
    moved += [merging.was_away(away)] if away.archived_at else []
    change.revise(access, models.Contact, gone.pk, archived_at=access.now, merged_into_id=kept.pk)
    taken, columns = merging.taking(access, change.get(access, models.Contact, kept.pk), gone)
    if here:  # whoever is still there does not vanish into one who was put away
        columns["archived_at"] = None
    change.revise(access, models.Contact, kept.pk, **columns)
    said = {"kept": kept, "gone": gone, "moved": moved, "taken": taken, "day": access.today}
    return to_record(Merge, change.create(access, models.Merge, **said))


@verb(kind="write", main="id")
def undo(access: Access, *, id: UUID) -> Contact:
    """Take a merge apart, also long after: the one gone gets back what was theirs; what is newer stays.

    Where the one kept was made part of another since, that is taken apart for it and made anew.
    Raises `merge.undone` where that was done before.
    """
    found = change.get(access, models.Merge, id)
    if found.undone_on:
        raise Problems.one("merge.undone", "id")
    since = _merged(access, found.kept_id)
    if since is None:
        return _undo(access, found)
    undo(access, id=since.pk)
    gone = undo(access, id=id)
    make(access, kept_id=since.kept_id, gone_id=since.gone_id)
    return gone


def _undo(access: Access, found: models.Merge) -> Contact:
    change.revise(access, models.Contact, found.gone_id, archived_at=None, merged_into_id=None)
    merging.move_back(access, found)
    kept = change.get(access, models.Contact, found.kept_id)
    change.revise(access, models.Contact, kept.pk, **merging.giving_back(kept, found.taken))
    change.revise(access, models.Merge, found.pk, undone_on=access.today)
    return to_record(Contact, change.get(access, models.Contact, found.gone_id))


@verb(kind="write")
def two(access: Access, *, one_id: UUID, other_id: UUID) -> Merge:
    """Say that two contacts are two people, so that they are not proposed as one again.

    It is kept as a merge that was taken apart before anything was moved. Raises `tie.with_oneself` for one
    and the same, `record.not_found` for one that is not there.
    """
    ends = naming.by_key(access, one_id), naming.by_key(access, other_id)
    kept, gone = pair(*(one.pk for one in ends))
    mine = {"person_id": access.person, "archived_at": None, "undone_on__isnull": False}
    rows = models.Merge.objects.filter(**mine, kept_id__in=(kept, gone), gone_id__in=(kept, gone))
    known = rows.first()
    said = {"kept_id": kept, "gone_id": gone, "day": access.today, "undone_on": access.today}
    return to_record(Merge, known or change.create(access, models.Merge, **said))


@verb(kind="write", main="id")
def ask_again(access: Access, *, id: UUID) -> Merge:
    """Let two contacts that are two people be proposed as one again, where something speaks for it."""
    if change.get(access, models.Merge, id).undone_on is None:
        raise Problems.one("record.not_found", "id", noun="merge")
    return to_record(Merge, change.archive(access, models.Merge, id))


def take_apart(access: Access, gone: models.Contact) -> Contact:
    """Undo the merge that a contact went into."""
    last = _merged(access, gone.pk)
    if last is None:  # made part of another by an import that kept no account of it
        row = change.revise(access, models.Contact, gone.pk, archived_at=None, merged_into_id=None)
        return to_record(Contact, row)
    return undo(access, id=last.pk)


def _merged(access: Access, gone: UUID) -> models.Merge | None:
    """The merge that a contact went into, and that still holds."""
    rows = models.Merge.objects.filter(person_id=access.person, gone_id=gone, undone_on=None)
    return rows.order_by("-created_at").first()
