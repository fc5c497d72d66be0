"""The pages as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The browser door."""

    name = "waymark.web"
    label = "web"
