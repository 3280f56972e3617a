"""The footnotes and endnotes of a Word file, and the labels their marks get."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from archief.importing.word_package import Package, W
from archief.importing.word_tree import kept, paragraph_texts


class Notes:
    """The footnotes and endnotes: a label for each note that is referred to, in the order of the marks.

    Word numbers them itself; endnotes go on where the footnotes end, so that no label is used twice.
    """

    def __init__(self, package: Package) -> None:
        self.parts = {"footnote": package.footnotes, "endnote": package.endnotes}
        self._notes: dict[tuple[str, str], etree._Element] = {}
        for kind, part in self.parts.items():
            for note in part.root.iterchildren(f"{W}{kind}") if part else ():
                if note.get(f"{W}type", "normal") == "normal":
                    self._notes[kind, note.get(f"{W}id", "")] = note
        self._labels: dict[tuple[str, str], str] = {}
        self._deleted: list[tuple[str, str]] = []
        for kind in self.parts:
            for reference in kept(package.document.root, f"{W}{kind}Reference"):
                key = kind, reference.get(f"{W}id", "")
                if key in self._notes and key not in self._labels:
                    self._labels[key] = str(len(self._labels) + 1)
            for reference in package.document.root.iter(f"{W}{kind}Reference"):
                key = kind, reference.get(f"{W}id", "")
                if key in self._notes and key not in self._labels:
                    self._deleted.append(key)

    def label(self, kind: str, id: str) -> str | None:
        """The label of a note, None when there is no such note."""
        return self._labels.get((kind, id))

    def __iter__(self) -> Iterator[tuple[str, str, etree._Element]]:
        """Kind, label and element of every note with a mark, by label; then those that have lost theirs."""
        for (kind, id), label in self._labels.items():
            yield kind, label, self._notes[kind, id]
        count = len(self._labels)
        for (kind, id), note in self._notes.items():
            known = (kind, id) in self._labels or (kind, id) in self._deleted
            if not known and any(text.strip() for text in paragraph_texts(note)):
                count += 1
                yield kind, str(count), note

    def deleted(self) -> Iterator[str]:
        """The texts of notes whose mark was deleted."""
        for key in dict.fromkeys(self._deleted):
            yield " ".join(paragraph_texts(self._notes[key]))
