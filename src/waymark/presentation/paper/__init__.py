"""Tellings as paper: one printable page of HTML, and a tagged PDF."""

from waymark.presentation.paper.as_html import html
from waymark.presentation.paper.as_pdf import pdf

__all__ = ["html", "pdf"]
