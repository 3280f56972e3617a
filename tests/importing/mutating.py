"""Real documents, damaged as files get damaged: for tests that nothing crashes, hangs or loses a word unseen."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from hypothesis import strategies as st

from tests.support.building import ROOT

Damage = Callable[[bytes], bytes]
SLICE = 40  # lines: enough for a few exchanges, small enough for hundreds of cases


@lru_cache(maxsize=1)
def originals() -> tuple[bytes, ...]:
    """The texts the archive was made from."""
    return tuple(path.read_bytes() for path in sorted((ROOT / "content" / "overleggen").glob("*/bron.txt")))


def _lines(data: bytes, change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    return b"\n".join(change(data.split(b"\n")))


def _reencoded(data: bytes, encoding: str) -> bytes:
    return data.decode("utf-8", errors="replace").encode(encoding, errors="replace")


@st.composite
def damages(draw: st.DrawFn) -> Damage:
    """One way to damage a file."""
    at = draw(st.integers(0, SLICE))
    to = draw(st.integers(0, SLICE))
    kinds: dict[str, Damage] = {
        "dropped": lambda d: _lines(d, lambda x: x[:at] + x[at + 1 :]),
        "doubled": lambda d: _lines(d, lambda x: x[:at] + x[at : at + 1] * 2 + x[at + 1 :]),
        "moved": lambda d: _lines(
            d, lambda x: (x[:at] + x[at + 1 :])[:to] + x[at : at + 1] + (x[:at] + x[at + 1 :])[to:]
        ),
        "truncated": lambda d: d[: len(d) * at // SLICE],
        "spliced": lambda d: d[: len(d) * at // SLICE] + d[len(d) * to // SLICE :],
        "blank lines gone": lambda d: _lines(d, lambda x: [line for line in x if line.strip()]),
        "crlf": lambda d: d.replace(b"\n", b"\r\n"),
        "bom": lambda d: b"\xef\xbb\xbf" + d,
        "nul": lambda d: d[: at * 20] + b"\x00" + d[at * 20 :],
        "cp1252": lambda d: _reencoded(d, "cp1252"),
        "utf-16": lambda d: _reencoded(d, "utf-16"),
        "broken byte": lambda d: d[: at * 20] + b"\xff" + d[at * 20 :],
        "one line": lambda d: d.replace(b"\n", b" "),
        "form feeds": lambda d: d.replace(b"\n\n", b"\n\x0c", 3),
    }
    return kinds[draw(st.sampled_from(sorted(kinds)))]


@st.composite
def damaged(draw: st.DrawFn, whole: bool = False) -> bytes:
    """A stretch of a real document (``whole``: all of it) with up to three damages."""
    original = draw(st.sampled_from(originals()))
    lines = original.split(b"\n")
    start = 0 if whole else draw(st.integers(0, max(0, len(lines) - SLICE)))
    data = original if whole else b"\n".join(lines[start : start + SLICE])
    for damage in draw(st.lists(damages(), max_size=3)):
        data = damage(data)
    return data
