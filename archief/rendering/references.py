"""What a recognised reference looks like on a page: where it leads, and what kind and status it has.

Kind and status are told without colour: another underline for a motie, an arrow for another site, and a small word
behind what was repaired, inferred or ambiguous.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from archief import urls
from archief.citations.kamerstuk import official_url
from archief.model import Archive, Citation, CrossReference, MotieLink, MotieMention, Paragraph, Spot
from archief.rendering import inlines
from archief.rendering.labels import kamerstuk as kamerstuk_label
from archief.rendering.spans import Element, Mark, Span
from archief.slugs import slugify

_STATUS = {
    "repaired": ("hersteld", "Het nummer staat met een tikfout in het document en is hier hersteld"),
    "uncertain": ("onzeker", "Niet zeker is dat dit stuk is bedoeld"),
    "document": ("afgeleid", "Het nummer staat elders in dit document bij dezelfde naam"),
    "archive": ("afgeleid", "Een eerdere motie in dit archief met deze naam"),
    "ambiguous": (
        "niet eenduidig",
        "Niet zeker is welke motie met deze naam is bedoeld; de link leidt naar de mogelijkheden",
    ),
    "unknown": ("nummer onbekend", "Het document noemt geen nummer bij deze motie"),
}
_KIND_CLASS = {
    "kamerstuk": "ref ref-kamerstuk",
    "aanhangsel": "ref ref-extern",
    "handelingen": "ref ref-extern",
    "eu": "ref ref-extern ref-eu",
    "wet": "ref ref-extern ref-wet",
    "ehrm": "ref ref-extern",
    "url": "ref ref-extern ref-url",
}


@dataclass(frozen=True, slots=True)
class References:
    """Turns the findings of paragraphs on one page into links; ``page`` is that page's path."""

    archive: Archive
    overleg: str
    page: str

    def spans(self, paragraph: Paragraph, anchor: str) -> tuple[list[Span], list[Mark]]:
        """Links over the paragraph at ``anchor``, not overlapping, and the small words behind them."""
        found: list[Span] = []
        marks: list[Mark] = []
        chosen = list(inlines.links(paragraph.inlines))
        found += [span for start, end, target in chosen for span in self._editors(start, end, target)]
        for span, mark in self._all(paragraph, anchor):
            if any(start < span.end and span.start < end for start, end, _ in chosen):
                continue
            if all(span.end <= other.start or other.end <= span.start for other in found):
                found.append(span)
                marks.extend(mark)
        return sorted(found, key=lambda span: span.start), marks

    def href_kamerstuk(self, id: str, official: str | None = None) -> str | None:
        """Our own page of a Kamerstuk, else its official address."""
        if id in self.archive.kamerstukken:
            return urls.relative(urls.kamerstuk_path(id), self.page)
        return official

    def _editors(self, start: int, end: int, target: str) -> Iterator[Span]:
        """An editor's link; ``geen:`` is none, and an address of another kind than the format knows stays text."""
        scheme, _, id = target.partition(":")
        href: str | None = None
        kind = "ref"
        if scheme in {"kamerstuk", "motie"}:
            href, kind = self.href_kamerstuk(id, official_url(id)), f"ref ref-{scheme}"
        elif target.startswith("#"):
            href, kind = urls.relative("", self.page, target[1:]), "ref ref-intern"
        elif scheme in {"http", "https", "mailto"}:
            href, kind = target, "ref ref-extern ref-url"
        if href and start < end:
            yield Span(start, end, Element("a", (("class", kind), ("href", href), *_outside(kind))))

    def _all(self, paragraph: Paragraph, anchor: str) -> Iterator[tuple[Span, list[Mark]]]:
        """Best first: a motie takes the citation of its own number into one link, and leaves any other to itself."""
        findings = paragraph.findings
        for mention in findings.moties:
            yield from self._motie(mention, paragraph, anchor)
        for citation in findings.citations:
            yield self._citation(citation)
        for reference in findings.cross_references:
            yield from self._cross(reference, anchor)

    def _citation(self, citation: Citation) -> tuple[Span, list[Mark]]:
        href = citation.url
        if citation.kind == "kamerstuk":
            href = self.href_kamerstuk(citation.id, citation.url) or citation.url
        kind = _KIND_CLASS[citation.kind]
        element = Element("a", (("class", kind), ("href", href), *_outside(kind)))
        return Span(citation.start, citation.end, element), list(_status(citation.status, citation.end, citation.id))

    def _motie(self, mention: MotieMention, paragraph: Paragraph, anchor: str) -> Iterator[tuple[Span, list[Mark]]]:
        link = self.archive.motie_links.get(Spot(self.overleg, anchor, mention.start))
        link = link or MotieLink(mention.kamerstuk, "stated" if mention.kamerstuk else "unknown")
        end = _end(mention, link.kamerstuk, paragraph)
        status = "repaired" if link.repaired else link.status
        marks = list(_status(status, end, link.kamerstuk))
        href = self._motie_href(mention, link)
        if href:
            yield Span(mention.start, end, Element("a", (("class", "ref ref-motie"), ("href", href)))), marks
        else:
            yield Span(mention.start, end, Element("span", (("class", "ref ref-motie"),))), marks

    def _motie_href(self, mention: MotieMention, link: MotieLink) -> str | None:
        if link.kamerstuk:
            return self.href_kamerstuk(link.kamerstuk, official_url(link.kamerstuk))
        slugs = (slugify(" ".join(mention.names)), *map(slugify, mention.names))
        known = next((slug for slug in slugs if slug in self.archive.motie_names), None)
        return urls.relative(urls.MOTIES, self.page, known) if known else None

    def _cross(self, reference: CrossReference, anchor: str) -> Iterator[tuple[Span, list[Mark]]]:
        targets = self.archive.cross_links.get(Spot(self.overleg, anchor, reference.start), ())
        if targets:
            element = Element("a", (("class", "ref ref-intern"), ("href", urls.relative("", self.page, targets[0]))))
            more = [
                Markup(' <a class="ref ref-intern ref-more" href="{}" aria-label="{} ook bedoeld">{}</a>').format(
                    urls.relative("", self.page, target), number, number
                )
                for number, target in enumerate(targets[1:], 2)
            ]
            marks = [Mark(reference.end, Markup("").join(more))] if more else []
            yield Span(reference.start, reference.end, element), marks


def _end(mention: MotieMention, id: str | None, paragraph: Paragraph) -> int:
    """Where the link of a motie ends: behind the citation of its own number, in it or right after it, and before
    any other."""
    text, end = paragraph.text, mention.end
    for citation in paragraph.findings.citations:
        own = citation.id == id and citation.status == "plain"
        if mention.start < citation.start < mention.end and citation.id != id:
            end = min(end, citation.start)
        elif own and text[mention.end : citation.start] == " ":
            end = citation.end
        elif own and text[mention.end : citation.start] == " (" and text[citation.end : citation.end + 1] == ")":
            end = citation.end + 1
    return mention.start + len(text[mention.start : end].rstrip(" (,"))


def _outside(kind: str) -> tuple[tuple[str, str], ...]:
    return (("rel", "noreferrer"),) if "ref-extern" in kind else ()


def _status(status: str, at: int, id: str | None) -> Iterator[Mark]:
    if status in _STATUS:
        word, why = _STATUS[status]
        if status == "repaired" and id:
            why = f"{why}: {kamerstuk_label(id)}"
        yield Mark(at, Markup('<small class="status" title="{}">{}</small>').format(escape(why), word))
