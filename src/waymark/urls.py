"""Joins the doors to addresses."""

from __future__ import annotations

from waymark.web.urls import handler404, handler500, urlpatterns

__all__ = ["handler404", "handler500", "urlpatterns"]
