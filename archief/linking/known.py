"""The moties that an archive knows by name, each with the number that was given to it, and since when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from archief.linking.names import Submitters, last_word
from archief.slugs import slugify


@dataclass
class Known:
    """The moties of an archive by name: per last word of the principal submitter (submitters, id, since when)."""

    entries: dict[str, dict[tuple[Submitters, str], date]] = field(default_factory=lambda: defaultdict(dict))
    by_number: dict[str, set[Submitters]] = field(default_factory=lambda: defaultdict(set))
    written: Counter[str] = field(default_factory=Counter)  # how often a first name is given with a number
    beside: Counter[str] = field(default_factory=Counter)  # how often a name stands behind a first one, with a number
    doubtful: dict[str, dict[tuple[Submitters, str], date]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, by: Submitters, kamerstuk: str, since: date) -> None:
        """A motie of these submitters was known under this number on that day."""
        if by.names:
            found = self.entries[last_word(by.names[0])]
            key = (by, kamerstuk)
            found[key] = min(since, found.get(key, since))
            self.by_number[kamerstuk].add(by)
            self.written[slugify(by.names[0])] += 1
            self.beside.update(map(slugify, by.names[1:]))

    def add_doubtful(self, by: Submitters, kamerstuk: str, since: date) -> None:
        """A motie of these submitters may be the one with this number, which stands behind it on that day."""
        if by.names:
            found = self.doubtful[last_word(by.names[0])]
            found[by, kamerstuk] = min(since, found.get((by, kamerstuk), since))

    def may_have(self, by: Submitters, until: date) -> tuple[str, ...]:
        """The numbers that a motie of that name may have had by then."""
        found = self.doubtful.get(last_word(by.names[0]), {}) if by.names else {}
        return distinct(id for (known, id), since in found.items() if since <= until and by.may_be(known))

    def numbers(self, by: Submitters, until: date) -> tuple[str, ...]:
        """The moties of that name that were known by then.

        A bare name may be short for any list of submitters; "c.s." says nothing of who the others are.
        """
        if not by.names:
            return ()
        names = len(by.names)
        earlier = [(known, id) for (known, id), since in self._named(by) if since <= until]
        found = [(known, id) for known, id in earlier if by.may_be(known) and names <= len(known.names)]
        alike = [id for known, id in found if by.listed_as(known)] if len(by.names) > 1 and not by.more else []
        return distinct(alike or [id for _, id in found])

    def is_of(self, kamerstuk: str, by: Submitters) -> bool:
        """Whether that number is somewhere given to a motie of that name, and no other to one of the same list."""
        lists = self.by_number.get(kamerstuk, ())
        if any(by.listed_as(known) for known in lists):
            return True
        return any(by.may_be(known) for known in lists) and not any(by.listed_as(k) for (k, _), _ in self._named(by))

    def _named(self, by: Submitters) -> Iterable[tuple[tuple[Submitters, str], date]]:
        return self.entries.get(last_word(by.names[0]), {}).items() if by.names else ()


def distinct(ids: Iterable[str]) -> tuple[str, ...]:
    """The ids, each once, in their order."""
    return tuple(dict.fromkeys(ids))
