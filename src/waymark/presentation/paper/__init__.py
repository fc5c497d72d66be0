"""Tellings as paper: one printable page of HTML, a tagged PDF, text and Markdown."""

from waymark.presentation.paper.as_html import html
from waymark.presentation.paper.as_pdf import pdf
from waymark.presentation.paper.as_text import markdown, text

__all__ = ["html", "markdown", "pdf", "text"]
