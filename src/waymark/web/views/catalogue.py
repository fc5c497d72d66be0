"""Which occupations are on this machine, and installing the published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from waymark.catalogue.records import About
from waymark.presentation.words import numbers, say
from waymark.web import forms, incoming, installs, visit
from waymark.web.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.story import Library
    from waymark.catalogue.records import Step

SCHEMES = ("onet", "bls", "esco")
EXPOSURE = "exposure"
FIRST_YEAR = 1990
"""Before that nobody measured it."""
FETCHED = frozenset({"onet", "bls"})
"""Those whose publisher lets anybody fetch them."""


@require_http_methods(["GET", "POST"])
def catalogue(request: HttpRequest) -> HttpResponse:
    """What is installed, what could be, and how far an install is."""
    if request.method == "POST":
        if request.POST.get("scheme") == EXPOSURE:
            return _exposure(request)
        scheme = request.POST.get("scheme", "")
        upload = request.FILES.get("file")
        if scheme not in SCHEMES or ("by-file" in request.POST and upload is None):
            wrong = forms.Form(wrong={"file": [_("Choose a file first.")]})
            return _catalogue(request, wrong)
        installs.begin(scheme, _kept(upload) if upload else None)
        return HttpResponseRedirect(reverse("catalogue"))
    return _catalogue(request, forms.Form())


def _exposure(request: HttpRequest) -> HttpResponse:
    """Bring a published measure of what programs can do; the person says what it is."""
    said = {name: request.POST.get(name, "").strip() for name in ("index", "year", "source", "column")}
    upload = request.FILES.get("file")
    wrong: dict[str, list[str]] = {}
    if upload is None:
        wrong["exposure_file"] = [_("Choose a file first.")]
    if not said["index"]:
        wrong["index"] = [_("Say what it is called; that stands beside every figure.")]
    if not said["source"]:
        wrong["source"] = [_("Say who published it, and where.")]
    year = forms.whole(said["year"], visit.access(request).today.year)
    if year < FIRST_YEAR:
        wrong["year"] = [_("Write the year it was published, as in 2023.")]
    if wrong or upload is None:
        return _catalogue(request, forms.Form(said, wrong))
    about = About(index=said["index"], year=year, source=said["source"], column=said["column"])
    installs.begin(EXPOSURE, _kept(upload), about)
    return HttpResponseRedirect(reverse("catalogue"))


def _catalogue(request: HttpRequest, form: forms.Form) -> HttpResponse:
    library = forms.run(request, "catalogue", "show", {}).answer
    now = installs.now()
    return page(
        request,
        "pages/catalogue.html",
        status=422 if form.wrong else 200,
        library=library,
        installed=said(library),
        schemes=[(key, _title(key), _adds(key), key in FETCHED) for key in SCHEMES],
        install=now,
        title=_title(now.scheme) if now else "",
        refused=[say(reason) for reason in now.refused] if now else [],
        doing=_doing(now.step) if now and now.step else "",
        form=form,
    )


def _kept(upload: UploadedFile[bytes]) -> Path:
    """The file on the disk, for as long as the install takes."""
    return incoming.aside(upload.name or "", upload.read())


def said(library: Library) -> str:
    """What answers rest on, in a sentence."""
    if library.scheme == "starter":
        return ngettext(
            "{count} occupation, written for Waymark, with approximate profiles. Good to begin with; the "
            "published ones are measured.",
            "{count} occupations, written for Waymark, with approximate profiles. Good to begin with; the "
            "published ones are measured.",
            library.occupations,
        ).format(count=numbers.number(library.occupations))
    return _("{count} occupations from {name}, release {version} ({date}).").format(
        count=numbers.number(library.occupations),
        name=_title(library.scheme),
        version=library.version,
        date=library.date,
    )


def _title(scheme: str) -> str:
    names = {
        "onet": "O*NET",
        "bls": "BLS",
        "esco": "ESCO",
        EXPOSURE: _("What artificial intelligence can do"),
    }
    return names.get(scheme, scheme)


def _adds(scheme: str) -> str:
    return {
        "onet": _(
            "About 900 occupations of the United States, with measured interests, values and skills. "
            "Some 15 MB."
        ),
        "bls": _("Pay and outlook in the United States, to go with O*NET."),
        "esco": _(
            "Occupations and skills of Europe, with titles in many languages. Ask for the file at "
            "esco.ec.europa.eu; then bring it here."
        ),
    }[scheme]


def _doing(step: Step) -> str:
    doing = {
        "download": _("Fetching {name}"),
        "read": _("Reading {name}"),
        "titles": _("Preparing the search for titles"),
        "swap": _("Putting it in place"),
    }.get(step.code, "{name}")
    return doing.format(name=step.name)
