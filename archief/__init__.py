"""Overlegarchief: raw parliamentary documents become Markdown, and Markdown becomes a website."""

__version__ = "0.1.0"
