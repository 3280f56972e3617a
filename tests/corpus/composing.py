"""Whole documents, made from a seed: who asks what, about which topic, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from tests.corpus import answering, asking
from tests.corpus.names import CHAIRS, CLERKS, GROUPS, SURNAMES, Group
from tests.corpus.subjects import DOMAINS, Domain, Subject
from tests.corpus.truth import Agenda, Asker, Document, Pair, Para, Section, Topic
from tests.corpus.writing import Voice, Writer

LIST_TITLE = "Lijst van vragen en antwoorden"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a layout can carry: ``capital`` "de Minister"; ``quotes`` the pair of quotation marks; shares of
    blocks with a list, a table or a quotation; ``asides``: answers that speak of the askers; ``subheadings``
    within answers; ``parts``: one question block a topic; ``series``: the notes of Kamervragen's askers are a
    series of their own."""

    capital: bool = False
    quotes: str = "‘’"
    notes: float = 0.4
    lists: float = 0.06
    tables: float = 0.0
    quotations: float = 0.04
    asides: float = 0.08
    unanswered: float = 0.03
    subheadings: float = 0.0
    parts: bool = False
    series: bool = True


class Composer:
    """Makes one document. All chance comes from ``seed``."""

    def __init__(self, seed: int, wishes: Wishes) -> None:
        self.random = Random(seed)  # noqa: S311 - reproducible, not secret
        self.wishes = wishes
        self.domain: Domain = self.random.choice(DOMAINS)
        role = self.random.choice(("minister", "minister", "staatssecretaris"))
        self.role = role.capitalize() if wishes.capital else role
        voice = Voice(f"de {self.role}", self.random.choice(("hij", "zij")), wishes.quotes, wishes.notes)
        self.writer = Writer(self.random, self.domain, voice)

    # ------------------------------------------------------------------ kinds of document

    def overleg(self) -> Document:
        """A schriftelijk overleg: fracties, their topics, questions and answers."""
        count = self.random.randint(3, 6)
        groups = self._groups(count)
        subjects = [self.domain.subjects[i % len(self.domain.subjects)] for i in range(8)]
        self.random.shuffle(subjects)
        return self._document(tuple(self._section(group, subjects) for group in groups))

    def kamervragen(self) -> Document:
        """Kamervragen: one or more askers, numbered questions, some answered together."""
        groups = self._groups(3, plain=True)
        if self.random.random() < 0.2:
            groups = groups[:1] * 3
        pairs_of = zip(self.random.sample(SURNAMES, 3), groups, strict=True)
        askers = tuple(Asker(name, group.name) for name, group in pairs_of)[: self.random.choice((1, 1, 1, 2, 3))]
        subject = self.random.choice(self.domain.subjects)
        count = self.random.randint(5, 14)
        written = self.random.sample(asking.WRITTEN[4:], min(count - 2, len(asking.WRITTEN) - 4))
        templates = [self.random.choice(asking.WRITTEN[:3]), *written, self.random.choice(asking.WRITTEN_LAST)]
        series = self.wishes.series and self.random.random() < 0.6
        questions = [self._written(template, subject, series) for template in templates]
        parties = list(dict.fromkeys(a.party for a in askers))
        fractie = " en ".join((", ".join(parties[:-1]), parties[-1])) if len(parties) > 1 else parties[0]
        pairs = self._numbered(questions, subject)
        document = self._document((Section(None, fractie, (Topic(None, pairs),)),))
        return replace(document, kind="kamervragen", askers=askers, subject=subject.it, agenda=(), title=None)

    def list_of_questions(self) -> Document:
        """A LIJST VAN VRAGEN EN ANTWOORDEN: many short questions, nobody named."""
        pairs: list[Pair] = []
        for template in asking.FACTUAL * 2:
            subject = self.random.choice(self.domain.subjects)
            question = (self.writer.paragraph([template], subject),)
            pairs.append(Pair(question, self._answer(subject, None), number=len(pairs) + 1))
        self.random.shuffle(pairs)
        numbered = tuple(replace(p, number=i) for i, p in enumerate(pairs[: self.random.randint(8, 24)], 1))
        document = self._document((Section(None, None, (Topic(None, numbered),)),))
        return replace(document, kind="lijst-van-vragen-en-antwoorden", agenda=document.agenda[:1], title=LIST_TITLE)

    def _document(self, sections: tuple[Section, ...]) -> Document:
        w = self.writer
        stated = self.random.random() < 0.7
        year = self.random.randint(2014, 2025)
        month, day = self.random.randint(2, 11), self.random.randint(1, 18)
        agenda = tuple(
            Agenda(title, w.cite.in_text().text)
            for title in (
                f"Geannoteerde agenda {self.domain.council or 'commissiedebat'} van {w.date((year, year))}",
                f"Verslag {self.domain.council or 'werkbezoek'} {w.date((year, year))}",
                f"Fiche: {self.domain.subjects[0].it}",
            )[: self.random.randint(1, 3)]
        )
        return Document(
            kind="schriftelijk-overleg",
            minister=self.role,
            ministry=self.domain.ministry,
            committee=self.domain.committee,
            sections=sections,
            notes={**w.notes, **w.asker_notes},
            dossier=self.domain.dossier,
            dossier_title=self.domain.title,
            number=str(self.random.randint(100, 1600)),
            asked=f"{year}-{month:02}-{day:02}" if stated else None,
            answered=f"{year}-{month:02}-{day + self.random.randint(3, 10):02}" if stated else None,
            session=f"{year}–{year + 1}",
            agenda=agenda,
            chair=self.random.choice(CHAIRS),
            clerk=self.random.choice(CLERKS),
            title="Verslag van een schriftelijk overleg",
        )

    # ------------------------------------------------------------------ fracties and topics

    def _groups(self, count: int, *, plain: bool = False) -> list[Group]:
        groups: list[Group] = []
        for group in self.random.sample(GROUPS, len(GROUPS)):
            taken = {name for g in groups for name in g.name.split(" en ")}
            if taken & set(group.name.split(" en ")) or (plain and (group.one or " " in group.name)):
                continue
            groups.append(group)
        return groups[:count]

    def _section(self, group: Group, subjects: list[Subject]) -> Section:
        heading = self.random.choice(group.headings)
        if self.random.random() < 0.12:
            pairs = (self._remark(asking.REMARKS, group, subjects[0]),)
            return Section(heading, group.name, (Topic(None, pairs),), group.leden)
        topics: list[Topic] = []
        if self.random.random() < 0.6:
            if self.random.random() < 0.6:
                topics.append(Topic(None, (self._remark(asking.INTRODUCTIONS, group, subjects[0]),)))
            for subject in dict.fromkeys(self.random.sample(subjects, self.random.randint(1, 3))):
                topics.append(Topic(self._title(subject), self._pairs(subject, group, first=True)))
        else:
            subject = self.random.choice(subjects)
            introduction = self.random.random() < 0.5
            topics.append(Topic(None, self._pairs(subject, group, first=True, introduction=introduction)))
        if self.random.random() < 0.15 and not self.wishes.parts:
            last = topics[-1]
            if last.pairs[-1].answer:
                closing = self._remark(asking.CLOSINGS, group, subjects[0])
                topics[-1] = replace(last, pairs=(*last.pairs, closing))
        return Section(heading, group.name, tuple(topics), group.leden)

    def _title(self, subject: Subject) -> str:
        phrase = subject.it.partition(" ")[2]
        capital = phrase[0].upper() + phrase[1:]
        other = self.random.choice(asking.TOPICS).format(bare=phrase, Bare=capital, it=subject.it)
        return self.random.choice((subject.title, subject.title, capital, other))

    def _remark(self, templates: tuple[str, ...], group: Group, subject: Subject) -> Pair:
        return Pair((self.writer.paragraph(self.writer.pick(templates), subject, group),), None, "opmerking")

    def _pairs(self, subject: Subject, group: Group, *, first: bool, introduction: bool = False) -> tuple[Pair, ...]:
        count = 1 if self.wishes.parts else self.random.choice((1, 1, 2, 2, 3, 4))
        pairs: list[Pair] = []
        for index in range(count):
            question = self._question(subject, group, first=first and index == 0)
            if introduction and index == 0:
                opening = self.writer.paragraph(self.writer.pick(asking.INTRODUCTIONS), subject, group)
                question = (opening, *question)
            answered = index < count - 1 or self.random.random() >= self.wishes.unanswered
            pairs.append(Pair(question, self._answer(subject, group) if answered else None))
        return tuple(pairs)

    # ------------------------------------------------------------------ blocks

    def _question(self, subject: Subject, group: Group, *, first: bool) -> tuple[Para, ...]:
        w, r = self.writer, self.random
        paras: list[Para] = []
        if first or r.random() < 0.5:
            opening = w.pick(asking.OPENINGS)
        elif r.random() < 0.3:
            opening = w.pick(asking.NEUTRAL)
        else:
            opening = w.pick(asking.CONTINUATIONS) if r.random() < 0.4 else []
        middles = w.pick(asking.MIDDLES, r.choice((0, 1, 1, 2))) if opening else []
        asks: list[str] = [
            w.pick(asking.QUESTIONS if r.random() < 0.65 else asking.REQUESTS)[0] for _ in range(r.randint(1, 4))
        ]
        if opening and opening[0] in asking.NEUTRAL:
            asks.append(w.pick(asking.QUESTIONS[7:])[0])
        if not opening and r.random() < 0.8:
            asks.sort(key=lambda ask: ask not in asking.QUESTIONS)
        if opening and opening[0] not in asking.NEUTRAL and r.random() < 0.14:
            paras.append(w.paragraph([*opening, *middles], subject, group))
            paras.append(w.paragraph(asks, subject, group))
        else:
            paras.append(w.paragraph([*opening, *middles, *asks], subject, group))
        if r.random() < self.wishes.quotations:
            paras[:0] = [
                w.paragraph(w.pick(asking.QUOTE_LEADS), subject, group),
                w.paragraph(w.pick(asking.QUOTED), subject, group, "quote"),
            ]
        if r.random() < self.wishes.lists:
            paras.append(w.paragraph(w.pick(asking.LIST_LEADS), subject, group))
            paras.extend(self._list(asking.LIST_ITEMS[:4], subject, group))
        elif r.random() < 0.1:
            paras.append(w.paragraph([*w.pick(asking.OPENINGS), *w.pick(asking.REQUESTS)], subject, group))
        return tuple(paras)

    def _answer(self, subject: Subject, group: Group | None) -> tuple[Para, ...]:
        w, r = self.writer, self.random
        if r.random() < 0.08:
            return (w.paragraph(w.pick(answering.SHORT), subject),)
        opening = w.pick(answering.OPENINGS)
        if group and r.random() < self.wishes.asides:
            opening = w.pick(answering.ASIDE)
        closing = w.pick(answering.CLOSINGS) if r.random() < 0.35 else []
        paras = [w.paragraph([*opening, *w.pick(answering.MIDDLES, r.randint(1, 4))], subject, group)]
        while r.random() < 0.4 and len(paras) < 4:
            body = w.pick(answering.MIDDLES, r.randint(1, 4))
            starts = answering.REPLIES if group and r.random() < self.wishes.asides else answering.PARAGRAPHS
            if r.random() < self.wishes.subheadings:
                paras.append(Para((r.choice(answering.SUBHEADINGS),)))
            paras.append(w.paragraph([*w.pick(starts), *body], subject, group))
        if r.random() < self.wishes.lists:
            paras.append(w.paragraph(w.pick(answering.LIST_LEADS), subject))
            paras.extend(self._list(answering.LIST_ITEMS, subject, None))
        if r.random() < self.wishes.tables:
            paras.append(w.paragraph(w.pick(answering.TABLE_LEADS), subject))
            paras.extend(self._table())
        if closing:
            paras.append(w.paragraph(closing, subject))
        return tuple(paras)

    def _list(self, items: tuple[str, ...], subject: Subject, group: Group | None) -> list[Para]:
        style = self.random.choice(("bullet", "bullet", "number"))
        chosen = self.random.sample(items, self.random.randint(2, 4))
        paras = [self.writer.paragraph([item], subject, group) for item in chosen]
        return [Para(p.pieces, "number" if style == "number" else "bullet", i) for i, p in enumerate(paras, 1)]

    def _table(self) -> list[Para]:
        years = self.random.sample(range(2020, 2030), 3)
        rows = [("Jaar", "Bedrag in miljoenen"), *((str(y), f"{self.random.randint(1, 90)},4") for y in sorted(years))]
        return [Para((cell,), "cell", index) for index, row in enumerate(rows) for cell in row]

    def _written(self, template: str, subject: Subject, series: bool) -> tuple[Para, ...]:
        """A written question; with ``series`` its notes are of the asker's own series."""
        if not self.wishes.series:
            return (self.writer.paragraph([template], subject),)
        words, caret, rest = template.partition("^")
        if not series or not caret:
            return (self.writer.paragraph([template.replace("^", "")], subject),)
        pieces = self.writer.paragraph([words], subject).pieces
        return (Para((*pieces, self.writer.asker_mark(subject), *((rest,) if rest else ()))),)

    def _numbered(self, questions: list[tuple[Para, ...]], subject: Subject) -> tuple[Pair, ...]:
        pairs: list[Pair] = []
        number = 1
        while number <= len(questions):
            size = self.random.choice((1, 1, 1, 1, 2, 2, 3)) if number + 2 <= len(questions) else 1
            joint = tuple(range(number, number + size))
            answer = self._answer(subject, None)
            for one in joint:
                pairs.append(Pair(questions[one - 1], answer, number=one, joint=joint if size > 1 else ()))
            number += size
        return tuple(pairs)
