"""The record as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class CareerConfig(AppConfig):
    """A person's own record."""

    name = "waymark.career"
    label = "career"
