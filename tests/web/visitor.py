"""Somebody at the browser door: opens pages, sends forms as the page offers them, follows where they lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from waymark.career import change, local, models, verbs
from waymark.career.records.device import DeviceSecret
from waymark.web.visit import SAMPLE_COOKIE

Typed = dict[str, Any]


@dataclass
class Form:
    """A form as it stands on a page."""

    node: LexborNode
    page: str

    @property
    def action(self) -> str:
        return self.node.attributes.get("action") or self.page

    @property
    def values(self) -> Typed:
        """What the browser would send if nothing were typed; the token is left to the client."""
        found: Typed = {}
        for box in self.node.css("input[name], select[name], textarea[name]"):
            name, value = box.attributes["name"], self._value(box)
            if value is None or name == "csrfmiddlewaretoken":
                continue
            kept = found.get(name)
            found[name] = value if kept is None else [*(kept if isinstance(kept, list) else [kept]), value]
        return found

    @staticmethod
    def _value(box: LexborNode) -> str | None:
        if box.tag == "textarea":
            return box.text()
        if box.tag == "select":
            chosen = box.css_first("option[selected]") or box.css_first("option")
            return chosen.attributes["value"] if chosen else None
        kind = box.attributes.get("type", "text")
        if kind == "file" or (kind in {"checkbox", "radio"} and "checked" not in box.attributes):
            return None
        return box.attributes.get("value") or ""


class Page:
    """An answer of the server, and what a reader finds on it."""

    def __init__(self, path: str, response: HttpResponse) -> None:
        self.path, self.response = path, response
        self.status = response.status_code
        self.tree = LexborHTMLParser(response.content.decode(errors="replace"))

    @property
    def title(self) -> str:
        return self.one("h1").text(strip=True)

    @property
    def words(self) -> str:
        """What can be read on the page, with single spaces."""
        return " ".join(self.one("main").text(separator=" ").split())

    @property
    def problems(self) -> dict[str, str]:
        """The sentences below the boxes, by the name of the box."""
        marked = self.tree.css("[aria-invalid=true]")
        return {box.attributes["name"]: self._said_of(box) for box in marked}

    def _said_of(self, box: LexborNode) -> str:
        ids = [i for i in (box.attributes.get("aria-describedby") or "").split() if i.endswith("problem")]
        return " ".join(self.one(f"#{i}").text(strip=True) for i in ids)

    @property
    def alerts(self) -> list[str]:
        """The sentences at the head of a form."""
        return [item.text(strip=True) for item in self.tree.css("[role=alert] li")]

    @property
    def toast(self) -> str:
        return self.one(".toast span").text(strip=True)

    def one(self, selector: str) -> LexborNode:
        found = self.tree.css_first(selector)
        assert found is not None, f"{selector} is not on {self.path}"
        return found

    def form(self, selector: str = "main form:not(.deed, .not-today)") -> Form:
        """The form of the page; not one of those that are a single button."""
        return Form(self.one(selector), self.path)

    def undo(self) -> Form:
        """The way back that the toast offers."""
        return self.form(".toast form")


class Visitor:
    """One browser. Sends the host of this machine, as a browser on it does."""

    def __init__(self, **options: Any) -> None:
        self.client = Client(SERVER_NAME="localhost", **options)

    def looking_at_sample(self) -> Visitor:
        self.client.cookies[SAMPLE_COOKIE] = "1"
        return self

    def get(self, path: str, status: int = 200, **headers: str) -> Page:
        page = Page(path, self.client.get(path, headers=headers))
        assert page.status == status, f"{path}: {page.status}, not {status}"
        return page

    def arrive(self, path: str) -> Page:
        """Open a page, or the one it leads on to."""
        response = self.client.get(path, follow=True)
        assert response.status_code == 200, f"{path}: {response.status_code}"
        return Page(response.wsgi_request.path, response)

    def post(self, path: str, typed: Typed | None = None, status: int = 302, **headers: str) -> Page:
        """Send a form; on its success open the page it leads to."""
        response = self.client.post(path, typed or {}, headers=headers)
        assert response.status_code == status, f"{path}: {response.status_code}, not {status}"
        return self.arrive(response.headers["Location"]) if status == 302 else Page(path, response)

    def send(self, form: Form, status: int = 302, **typed: Any) -> Page:
        """Fill in a form of a page and send it."""
        return self.post(form.action, form.values | typed, status)

    def bring(self, name: str, data: bytes, status: int = 200) -> Page:
        """Upload a history."""
        return self.post("/history", {"file": SimpleUploadedFile(name, data)}, status)


def paired(name: str = "Ana’s telephone") -> DeviceSecret:
    """A device that was let in, with what it is known by."""
    me = local.access("test")
    code = verbs.find("device", "make").run(me, {"name": name}).answer.secret
    made: DeviceSecret = verbs.find("device", "pair").run(me, {"code": code}).answer
    return made


def written() -> list[int]:
    """How many changes the journal holds of each person here. Everything that is written leaves one."""
    found = []
    for sample in {False, local.sample_id() is not None}:
        access = local.access("test", sample=sample)
        with change.unit(access, "read", "test"):
            found.append(models.Change.objects.filter(person_id=access.person).count())
    return found
