"""Joins the doors to addresses."""

from __future__ import annotations

from waymark.web.urls import handler400, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]
