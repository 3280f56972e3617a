"""Relative addresses, against the standard library's own notion of a relative path."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archief import urls

SEGMENT = st.text("ab-é ", min_size=1, max_size=3)
PATH = st.lists(SEGMENT, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".html")


@given(PATH, PATH)
def test_an_address_leads_from_a_page_to_its_target(target: str, page: str) -> None:
    address = urls.relative(target, page)
    if target == page:
        assert unquote(address) == posixpath.basename(page)
    else:
        assert unquote(address) == posixpath.relpath(f"/{target}", posixpath.dirname(f"/{page}"))


@pytest.mark.parametrize(
    ("target", "page", "fragment", "address"),
    [
        ("overleg/a.html", "index.html", "", "overleg/a.html"),
        ("overleg/a.html", "overleg/b.html", "d66-1", "a.html#d66-1"),
        ("overleg/a.html", "kamerstuk/1.html", "d66-1.p1", "../overleg/a.html#d66-1.p1"),
        ("index.html", "overleg/b.html", "", "../index.html"),
        ("", "overleg/b.html", "één", "#%C3%A9%C3%A9n"),
        ("overleg/b.html", "overleg/b.html", "x", "#x"),
    ],
)
def test_addresses_as_they_are_written(target: str, page: str, fragment: str, address: str) -> None:
    assert urls.relative(target, page, fragment) == address
