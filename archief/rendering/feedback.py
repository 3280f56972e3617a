""" "Fout gezien?": the address that lets a reader tell of a mistake, with the place filled in.

It leads to a new issue in the archive's repository, else to mail to its contact; without either there is none.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from archief.settings import Settings

MAX_QUOTE = 200


def address(settings: Settings, page: str, anchor: str, name: str, text: str) -> str | None:
    """A link for the exchange at ``anchor`` on ``page``; ``text`` is quoted in short."""
    place = f"{settings.base_url or ''}{page}#{anchor}"
    title = f"Fout gezien: {name}"
    short = text if len(text) <= MAX_QUOTE else text[:MAX_QUOTE].rsplit(" ", 1)[0] + " …"
    body = f"{place}\n\n> {' '.join(short.split())}\n\nWat klopt er niet?\n"
    if settings.repository:
        return f"{settings.repository}/issues/new?{urlencode({'title': title, 'body': body}, quote_via=quote)}"
    if settings.contact and "@" in settings.contact:
        return f"mailto:{settings.contact}?{urlencode({'subject': title, 'body': body}, quote_via=quote)}"
    return settings.contact if settings.contact and settings.contact.startswith("http") else None
