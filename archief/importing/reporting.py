"""What ``build.py import`` prints: a compact table per document, and the exact next step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from archief.importing.one import Imported, Report
from archief.importing.shelf import Placed
from archief.problems import counted

_LAYOUTS = {
    "marked": "answers with a label",
    "unmarked": "answers without a label",
    "numbered": "numbered questions",
    "list": "list of questions",
    "parts": "answers in a part of their own",
}
_HOW = {
    "new": "written to {path}",
    "same": "unchanged: {path} is this import already",
    "replaced": "replaced {path}",
    "beside": "{path}: overleg.md beside it was edited and is left alone (--force replaces it)",
}
_WOULD = {
    "new": "would be written to {path}",
    "same": "unchanged: {path} is this import already",
    "replaced": "would replace {path}",
    "beside": "would be written to {path}: overleg.md beside it was edited and is left alone (--force replaces it)",
}
_ONLY = ("contents list", "official head")
"""What a document has one of; of what is dropped, the words are counted."""
_MANY = 12


_NO_DATE = "add `beantwoord: YYYY-MM-DD` to the front matter"


def print_outcome(
    overleg_id: str | None, imported: Imported | None, placed: Placed | None, dry_run: bool, stream: TextIO
) -> None:
    """The table of one document; nothing when there is nothing to tell."""
    report = imported.report if imported else None
    if report is None:
        return
    print(overleg_id or "not imported", file=stream)
    for name, value in _rows(report):
        print(f"  {name:<11} {value}", file=stream)
    for line, reason in report.doubts[:_MANY]:
        print(f"    line {line:>5}  {reason}", file=stream)
    if len(report.doubts) > _MANY:
        print(f"    … and {len(report.doubts) - _MANY} more: build.py check lists them all", file=stream)
    if not report.dated:
        print(f"  {'date':<11} no date found: {_NO_DATE}", file=stream)
    if placed:
        print(
            f"  {'result':<11} {(_WOULD if dry_run else _HOW)[placed.how].format(path=placed.path.as_posix())}",
            file=stream,
        )
    print(file=stream)


def _rows(report: Report) -> Sequence[tuple[str, str]]:
    unanswered = report.exchanges - report.answered - report.remarks
    parts = [f"{report.answered} answered", counted(report.remarks, "remark")]
    if unanswered:
        parts.append(f"{unanswered} unanswered")
    dropped = ", ".join(
        f"{count} in {'the ' if kind in _ONLY else ''}{kind}" for kind, count in report.balance.dropped.items() if count
    )
    return (
        ("layout", f"{_LAYOUTS[report.layout]} ({report.reason})"),
        ("exchanges", f"{report.exchanges}: {', '.join(parts)}"),
        ("footnotes", str(report.footnotes)),
        ("references", f"{report.references} to Kamerstukken"),
        ("words", f"{report.balance.kept} kept" + (f"; dropped: {dropped}" if dropped else "; none dropped")),
        ("doubts", str(len(report.doubts)) if report.doubts else "none"),
    )


def print_next_step(done: Sequence[tuple[Placed, Report]], failed: int, dry_run: bool, stream: TextIO) -> None:
    """What to do now with what was ``done``."""
    placed = [one for one, _ in done]
    if failed:
        print(f"{failed} not imported, {len(placed)} imported: see the errors", file=stream)
    if not placed:
        return
    if dry_run:
        print("Nothing was written (--dry-run). Next: the same command without --dry-run", file=stream)
    elif any(one.how == "beside" for one in placed):
        print("Next: compare overleg.nieuw.md with overleg.md, take over what is better, and delete it", file=stream)
    else:
        one = placed[0].path.as_posix() if len(placed) == 1 else "each overleg.md"
        doubts = sum(len(report.doubts) for _, report in done)
        undated = f"{_NO_DATE}; " if not all(report.dated for _, report in done) else ""
        what = f"read {one} at its doubts (::: twijfel, twijfel=…)" if doubts else f"look {one} through"
        print(f"Next: {undated}{what}, then: python build.py check", file=stream)
