"""``content/archief.toml`` → ``Settings``. Everything in it is optional; the defaults build a site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from archief.fracties import Register, register
from archief.model import Fractie, Onderwerp, Position
from archief.problems import Problem
from archief.slugs import slugify
from archief.toml_files import TomlFile

FILE = "archief.toml"

_KEYS = (
    "titel",
    "beschrijving",
    "basis-url",
    "bronrepository",
    "contact",
    "fractie",
    "onderwerp",
    "begrippen",
    "verhuisd",
)
_FRACTIE_KEYS = ("naam", "slug", "aliassen", "kleur", "opvolger-van")
_ONDERWERP_KEYS = ("naam", "slug", "aliassen")


@dataclass(frozen=True, slots=True)
class Settings:
    """What an archive says of itself.

    ``base_url`` ends in ``/``; ``colours`` and ``successors`` are keyed by fractie slug (a successor names
    the slugs it follows); ``moved`` maps an old page or ``page#anchor`` to its new one.
    """

    title: str = "Overlegarchief"
    description: str = "Wat de Tweede Kamer schriftelijk vraagt en wat bewindspersonen antwoorden."
    base_url: str | None = None
    repository: str | None = None
    contact: str | None = None
    fracties: Register = field(default_factory=Register)
    colours: Mapping[str, str] = field(default_factory=dict)
    successors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    onderwerpen: tuple[Onderwerp, ...] = ()
    glossary: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)


def read_settings(content: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of a content directory; the defaults when it has no ``archief.toml``."""
    path = content / FILE
    try:
        file = TomlFile.load(path, path.as_posix())
    except FileNotFoundError:
        return Settings(), ()
    file.check_keys(file.data, _KEYS)
    default = Settings()
    entries, colours, successors = _fracties(file)
    settings = Settings(
        title=file.string(file.data, "titel") or default.title,
        description=file.string(file.data, "beschrijving") or default.description,
        base_url=_url(file, "basis-url"),
        repository=_url(file, "bronrepository"),
        contact=file.string(file.data, "contact"),
        fracties=register(entries),
        colours=colours,
        successors=successors,
        onderwerpen=_onderwerpen(file),
        glossary=file.string_table("begrippen"),
        moved=file.string_table("verhuisd"),
    )
    return settings, tuple(file.problems)


def moved_line(content: Path, old: str) -> Position:
    """Where ``[verhuisd]`` says what became of ``old``."""
    path = content / FILE
    return Position(path.as_posix(), TomlFile.load(path, path.as_posix()).line_of(old, "verhuisd"))


def with_slash(url: str) -> str:
    """A base URL as the package uses it: it ends in a slash."""
    return url if url.endswith("/") else url + "/"


def _url(file: TomlFile, key: str) -> str | None:
    url = file.string(file.data, key)
    if not url:
        return None
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", url):
        file.problem(file.line_of(key), "bad-url", f"`{key}` is not an http(s) address: {url}")
        return None
    return with_slash(url) if key == "basis-url" else url.rstrip("/")


def _fracties(
    file: TomlFile,
) -> tuple[list[tuple[Fractie, tuple[str, ...]]], dict[str, str], dict[str, tuple[str, ...]]]:
    entries: list[tuple[Fractie, tuple[str, ...]]] = []
    colours: dict[str, str] = {}
    successors: dict[str, tuple[str, ...]] = {}
    for number, table in enumerate(file.tables("fractie"), 1):
        file.check_keys(table, _FRACTIE_KEYS, "fractie", number)
        named = _named(file, table, "fractie", number, {fractie.slug for fractie, _ in entries})
        if named is None:
            continue
        name, slug = named
        entries.append((Fractie(name, slug), file.strings(table, "aliassen", "fractie", number)))
        colour = file.string(table, "kleur", "fractie", number)
        if colour and not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            line = file.line_of("kleur", "fractie", number)
            file.problem(line, "bad-colour", f"`{colour}` is not a colour", 'write "#rrggbb"')
        elif colour:
            colours[slug] = colour.lower()
        if before := file.strings(table, "opvolger-van", "fractie", number):
            successors[slug] = before
    return entries, colours, successors


def _onderwerpen(file: TomlFile) -> tuple[Onderwerp, ...]:
    found: list[Onderwerp] = []
    for number, table in enumerate(file.tables("onderwerp"), 1):
        file.check_keys(table, _ONDERWERP_KEYS, "onderwerp", number)
        named = _named(file, table, "onderwerp", number, {onderwerp.slug for onderwerp in found})
        if named:
            found.append(Onderwerp(*named, file.strings(table, "aliassen", "onderwerp", number)))
    return tuple(found)


def _named(
    file: TomlFile, table: Mapping[str, object], kind: str, number: int, taken: set[str]
) -> tuple[str, str] | None:
    """Name and slug of one ``[[fractie]]`` or ``[[onderwerp]]``; None (and a problem) when they will not do."""
    name = file.string(table, "naam", kind, number)
    if not name:
        line = file.line_of("naam", kind, number)
        file.problem(line, "missing-key", f"[[{kind}]] number {number} has no `naam`", 'add naam = "…"')
        return None
    slug = file.string(table, "slug", kind, number) or slugify(name)
    if not slug or slug != slugify(slug):
        file.problem(
            file.line_of("slug", kind, number),
            "bad-slug",
            f"`{slug}` is not a slug",
            f"for example {slugify(slug) or slugify(name)}",
        )
        return None
    if slug in taken:
        line = file.line_of("naam", kind, number)
        file.problem(line, "duplicate-slug", f"two times [[{kind}]] `{slug}`", "give one of them another slug")
        return None
    return name, slug
