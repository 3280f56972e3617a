"""The Jinja environment: where templates are found, and the few words they may use.

Autoescape is on for everything and an undefined name is an error: nothing from a document reaches a page as
markup unless :mod:`archief.rendering.prose` made it.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from archief import dutch, titles, urls
from archief.rendering import labels, lines

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def environment() -> Environment:
    """A fresh environment on the checkout's ``templates/``."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do"],
    )
    made.filters.update(
        long_date=dutch.long_date,
        display_title=titles.display_title,
        full_title=titles.full_title,
        kind_name=titles.kind_name,
        enumerate_words=dutch.enumerate_words,
        kamerstuk=labels.kamerstuk,
        exchange_label=labels.exchange_label,
        question_number=labels.question_number,
        speaker_label=labels.speaker_label,
        facts=labels.facts,
        as_sentence=labels.as_sentence,
        motie_name=lines.motie_name,
        answered=lines.answered,
        answerer=lambda exchange, overleg: labels.answerer(overleg, exchange.answer),
        kamerstuk_title=lines.kamerstuk_title,
    )
    made.globals.update(paths=urls, count=dutch.count, date_range=dutch.date_range)
    return made
