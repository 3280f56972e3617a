"""The opening line of a ``:::`` block and the attributes of a heading: ``vraag d66-2 {twijfel="…"}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from archief.fracties import listed
from archief.model import Position
from archief.problems import Problem, error
from archief.slugs import slugify
from archief.toml_files import nearest
from archief.urls import RESERVED_IDS, RESERVED_PREFIXES, RESERVED_SUFFIX

KINDS = ("vraag", "opmerking", "antwoord", "twijfel")
_ATTRIBUTES = {
    "vraag": ("twijfel", "onderwerp"),
    "opmerking": ("twijfel", "onderwerp"),
    "antwoord": ("twijfel", "bewindspersoon"),
    "twijfel": (),
    "kop": ("fractie",),
}
_NAMES = ("fractie", "bewindspersoon")  # each has a page of its own
_VALUE = r'"((?:[^"\\]|\\.)*)"'
_BRACES = re.compile(rf"(?<!\\)\{{\s*((?:[\w-]+={_VALUE}\s*)+)\}}\s*$")
_ONE = re.compile(rf"([\w-]+)={_VALUE}")


@dataclass(frozen=True, slots=True)
class Opening:
    """What an opening line says: the kind of block, the ids, the attributes."""

    kind: str
    ids: tuple[str, ...]
    attributes: Mapping[str, str]


def split_attributes(text: str) -> tuple[str, dict[str, str]]:
    """``text`` without its closing ``{key="value"}``, and those attributes."""
    found = _BRACES.search(text)
    if not found:
        return text, {}
    attributes = {key: re.sub(r"\\(.)", r"\1", value) for key, value in _ONE.findall(found[1])}
    return text[: found.start()].rstrip(), attributes


def check_attributes(kind: str, attributes: Mapping[str, str], at: Position) -> list[Problem]:
    """A problem for each attribute that this kind of block does not have, and for a name that has no address."""
    known = _ATTRIBUTES[kind]
    problems = [
        error(at, "unknown-attribute", f"`{name}` is not an attribute of {kind}", nearest(name, known) if known else "")
        for name in attributes
        if name not in known
    ]
    names = {name: listed(value) if name == "fractie" else (value,) for name, value in attributes.items()}
    for name in _NAMES:
        problems += [bad_name(at, name, value) for value in names.get(name, ()) if not slugify(value)]
    return problems


def bad_name(at: Position, key: str, name: str) -> Problem:
    """The problem of a name without a letter or digit, of which no address can be made."""
    hint = "every name has a page; its address is made of the letters a to z and digits in it"
    return error(at, "bad-name", f"`{key}` is “{name}”, of which no address can be made", hint)


def read_opening(info: str, at: Position) -> tuple[Opening | None, list[Problem]]:
    """The opening line of a block after its colons; None when nothing can be made of it."""
    text, attributes = split_attributes(info.strip())
    kind, *ids = text.split() or [""]
    if kind not in KINDS:
        message = f"`::: {kind}` is not a kind of block"
        return None, [error(at, "unknown-block", message, nearest(kind, KINDS))]
    problems = check_attributes(kind, attributes, at)
    if "{" in text:
        hint = 'write {twijfel="waarom"} at the end of the line'
        problems.append(error(at, "bad-attributes", f"the attributes of `::: {text}` cannot be read", hint))
        ids = [one for one in ids if "{" not in one and "}" not in one and "=" not in one]
    problems += _check_ids(kind, ids, at)
    return Opening(kind, tuple(dict.fromkeys(ids)), attributes), problems


def _check_ids(kind: str, ids: list[str], at: Position) -> list[Problem]:
    wanted = {"twijfel": "no id", "antwoord": "the id of each question it answers"}.get(kind, "one id")
    fits = {"twijfel": not ids, "antwoord": bool(ids)}.get(kind, len(ids) == 1)
    problems = []
    if not fits:
        example = "" if kind == "twijfel" else " d66-1"
        message = f"`::: {kind}` takes {wanted}"
        problems.append(error(at, "bad-id", message, f"write ::: {kind}{example}"))
    for one in ids:
        if not re.fullmatch(r"[A-Za-z0-9-]+", one):
            problems.append(error(at, "bad-id", f"`{one}` is not an id", "use letters, digits and hyphens"))
        elif one.endswith(RESERVED_SUFFIX) or one.startswith(RESERVED_PREFIXES) or one in RESERVED_IDS:
            hint = (
                "choose another: not inhoud or noten, not ending in -antwoord, not beginning with noot-, deel- or kop-"
            )
            problems.append(error(at, "reserved-id", f"`{one}` is reserved for other anchors", hint))
    return problems
