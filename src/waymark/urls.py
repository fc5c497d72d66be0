"""Joins the doors to addresses."""

from __future__ import annotations

from waymark.web.urls import urlpatterns

__all__ = ["urlpatterns"]
