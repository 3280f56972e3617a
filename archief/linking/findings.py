"""What linking could not settle, or settled by repair: notes with file and line, for ``check`` and the site's report.

They are the source's doing and no build minds them, except an editor's link to an anchor that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from archief.linking.inside import Pointer
from archief.linking.occurrences import Occurrence
from archief.linking.places import Located
from archief.model import MotieLink, Spot
from archief.problems import Problem, error, note

_HINT = "if you know which is meant, write `[{text}](motie:…)` in the document"


def reports(
    occurrences: Sequence[Occurrence],
    links: Mapping[Spot, MotieLink],
    pointers: Sequence[Pointer],
    paragraphs: Mapping[str, Sequence[Located]],
) -> Iterator[Problem]:
    """A note for every reference that is ambiguous, unknown, repaired, uncertain or unresolved."""
    for one in occurrences:
        yield from _motie(one, links[one.spot])
    for pointer in pointers:
        if pointer.reference.target and not pointer.anchors:
            message = f"a link to `#{pointer.reference.target}`, which is not in this document"
            yield error(pointer.position, "unknown-anchor", message, "give the id of a question, such as #d66-1")
        elif not pointer.anchors:
            hint = "if it is plain which answer is meant, write `[…](#id)` in the document"
            yield note(pointer.position, "open-reference", f"not linked: “{_flat(pointer.reference.text)}”", hint)
    for located in paragraphs.values():
        for at in located:
            yield from _citations(at)


def _motie(one: Occurrence, link: MotieLink) -> Iterator[Problem]:
    position, text = one.at.paragraph.position, _flat(one.mention.text)
    if link.status == "ambiguous":
        others = link.candidates if len(link.candidates) > 1 else (*link.candidates, "another motie")
        message = f"“{text}” may be {' or '.join(others)}"
        yield note(position, "ambiguous-motie", message, _HINT.format(text=text))
    elif link.status == "unknown":
        beside = " or ".join(one.mention.doubtful)
        more = f"; {beside}, further on in its sentence, may be of something else" if beside else ""
        yield note(position, "unknown-motie", f"no number is known of “{text}”{more}", _HINT.format(text=text))
    elif link.repaired:
        yield note(position, "repaired-name", f"“{text}” was read as the motie {link.kamerstuk}")


def _citations(at: Located) -> Iterator[Problem]:
    for citation in at.paragraph.findings.citations:
        if citation.status == "repaired":
            message = f"“{_flat(citation.text)}” was read as {citation.id}"
            yield note(at.paragraph.position, "repaired-reference", message)
        elif citation.status == "uncertain":
            hint = "if it is wrong, write `[…](geen:)` or the right link in the document"
            message = f"“{_flat(citation.text)}” is probably {citation.id}"
            yield note(at.paragraph.position, "uncertain-reference", message, hint)


def _flat(text: str) -> str:
    return " ".join(text.split())
