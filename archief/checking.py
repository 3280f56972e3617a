"""The last look before publishing: does the finished site hang together?

Every address on a page leads to a file and an anchor that exist, anchors are unique, no two files claim
one path, and nothing is fetched from elsewhere or run from within a page. It looks at bytes alone and
knows nothing of how a page is made, so that a mistake in any other room shows here.

The pages are read by libxml2, which forgives as a browser does. Its one costly service, line numbers, is
asked for only when there is something to tell.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml import etree

from archief.output import OutputFile
from archief.problems import Problem
from archief.urls import NOT_FOUND

_HTML = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
_XML = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)

_IDS = etree.XPath("//@id", smart_strings=False)
_LINKS = etree.XPath(
    "//@href | //@src | //@action | //@poster | //object/@data"
    " | //meta[@property='og:image' or @property='og:url']/@content",
    smart_strings=False,
)
_SETS = etree.XPath("//@srcset", smart_strings=False)
# What a browser fetches by itself while it shows the page, as against what a reader may choose to open.
_LOADED = etree.XPath(
    "//@src | //@poster | //object/@data | //use/@href | //image/@href"
    " | //link[not(contains(' alternate author canonical help license next prev search ',"
    " concat(' ', @rel, ' ')))]/@href",
    smart_strings=False,
)
_NAMED = etree.XPath(
    "//@aria-labelledby | //@aria-describedby | //@aria-controls | //@aria-owns | //@aria-details"
    " | //label/@for | //@popovertarget | //@commandfor | //input/@list | //td/@headers",
    smart_strings=False,
)
_INLINE = etree.XPath(
    "//@style | //style | //@*[starts-with(name(), 'on')] | //base"
    " | //script[not(@src)][not(@type='application/ld+json' or @type='application/json')]"
)
_XML_LINKS = etree.XPath("//@href | //@src | //*[local-name()='loc']/text()", smart_strings=False)

_CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SUFFIX_OF_PAGES = ".html"


def check(
    files: Sequence[OutputFile], *, base_url: str | None = None, elsewhere: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """What is wrong with ``files``, in order of path and line; empty when all is well.

    Addresses that begin with ``base_url`` count as internal. ``elsewhere`` are path prefixes of files that
    are made later (a search index), whose addresses are taken on trust.
    """
    site = _Site(files, base_url, tuple(elsewhere))
    return tuple(sorted({*_paths(files), *site.problems()}))


# --------------------------------------------------------------------------- paths


def _paths(files: Iterable[OutputFile]) -> Iterator[Problem]:
    """No two files may claim one path, on any file system: neither letter case nor the way an accent is
    written tells paths apart, and a file cannot be a folder as well."""
    seen: dict[str, str] = {}
    for file in files:
        if not _is_plain(file.path):
            yield Problem(file.path, 0, 0, "bad-path", "not a plain relative path", _BUG)
            continue
        key = _path_key(file.path)
        if key in seen:
            message = "two files have this path"
            if seen[key] != file.path:
                message = f"the same path as `{seen[key]}` where upper and lower case are one"
            yield Problem(file.path, 0, 0, "duplicate-path", message, "rename one of the two in content/")
        seen.setdefault(key, file.path)
    for key, path in seen.items():
        folder = posixpath.dirname(key)
        while folder:
            if folder in seen:
                message = f"`{seen[folder]}` is a file and cannot be a folder too"
                yield Problem(path, 0, 0, "duplicate-path", message, "rename one of the two in content/")
            folder = posixpath.dirname(folder)


def _is_plain(path: str) -> bool:
    return bool(path) and posixpath.normpath(path) == path and not path.startswith(("/", "../")) and "\\" not in path


def _path_key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


_BUG = "this is a fault in the program or in templates/; please report it"


# --------------------------------------------------------------------------- addresses


@dataclass(frozen=True, slots=True)
class _Page:
    """What matters of one file: its anchors and the addresses it names (each once)."""

    path: str
    anchors: frozenset[str]
    links: tuple[str, ...]
    loaded: frozenset[str]


def _problem_outside(link: str, page: _Page) -> tuple[str, str, str] | None:
    """What is wrong with an address that does not lie within the site."""
    scheme = urlsplit(link).scheme
    if scheme in {"javascript", "vbscript", "file"} or (scheme == "data" and link not in page.loaded):
        return "bad-link", f"`{link}` is not an address a page may lead to", _BUG
    if page.path == NOT_FOUND or scheme == "data":
        return None  # the page for a wrong address is shown at any address, so it must name the base URL
    if link.startswith("//") or link in page.loaded:
        return "outside-resource", f"`{link}` would be fetched from another site", _BUG
    if link.startswith("/"):
        return "absolute-link", f"`{link}` breaks under a sub-path and from a folder", _BUG
    return None


class _Site:
    """The files as a whole, each parsed once."""

    def __init__(self, files: Sequence[OutputFile], base_url: str | None, elsewhere: tuple[str, ...]) -> None:
        self.files = files
        self.base_url = base_url
        self.elsewhere = elsewhere
        self.contents = {file.path: file.content for file in files}
        self.anchors: dict[str, frozenset[str]] = {}

    def problems(self) -> Iterator[Problem]:
        pages: list[_Page] = []
        for file in self.files:
            page, problems = _read(file)
            yield from problems
            if page is not None:
                pages.append(page)
                if file.path.endswith(_SUFFIX_OF_PAGES):
                    self.anchors[file.path] = page.anchors
        for page in pages:
            for link in page.links:
                found = self.problem_with(link, page)
                if found:
                    code, message, hint = found
                    yield Problem(page.path, _line(self.contents[page.path], link), 0, code, message, hint)

    def problem_with(self, link: str, page: _Page) -> tuple[str, str, str] | None:
        """Code, message and hint of what is wrong with an address as written on ``page``."""
        try:
            address = self._inside(link)
            if address is None:
                return _problem_outside(link, page)
        except ValueError as error:  # urlsplit: a host that cannot be, in an address from a document
            return "bad-link", f"`{link}` is not an address: {error}", "mend it in the text, or write [tekst](geen:)"
        path, fragment = self._target(address, page.path, rooted=address != link)
        if path.startswith(self.elsewhere):
            return None
        if path not in self.contents:
            return "broken-link", f"`{link}` leads to no file", f"there is no `{path}` in the site"
        if fragment and path in self.anchors and fragment not in self.anchors[path]:
            return "broken-fragment", f"`{link}` leads to no anchor", f"`{path}` has no element with id `{fragment}`"
        return None

    def _inside(self, link: str) -> str | None:
        """The part of an address that lies within the site; None when it lies outside."""
        if self.base_url and (link + "/").startswith(self.base_url):
            return link[len(self.base_url) :] or "index.html"
        if self.base_url and link.startswith("/"):
            prefix = urlsplit(self.base_url).path
            return (link[len(prefix) :] or "index.html") if link.startswith(prefix) and prefix != "/" else None
        parts = urlsplit(link)
        return None if parts.scheme or parts.netloc or link.startswith("/") else link

    @staticmethod
    def _target(address: str, page: str, *, rooted: bool) -> tuple[str, str]:
        """Path and fragment that ``address`` means on ``page`` (from the root when ``rooted``)."""
        parts = urlsplit(address)
        path, fragment = unquote(parts.path), unquote(parts.fragment).split(":~:")[0]
        if not path:
            return page, fragment
        resolved = posixpath.normpath(posixpath.join("" if rooted else posixpath.dirname(page), path))
        return resolved + ("/" if path.endswith("/") else ""), fragment


# --------------------------------------------------------------------------- reading


def _read(file: OutputFile) -> tuple[_Page | None, list[Problem]]:
    """The addresses of a file, and what is wrong with the file in itself."""
    if file.path.endswith(_SUFFIX_OF_PAGES):
        return _read_html(file)
    if file.path.endswith((".xml", ".svg")):
        return _read_xml(file)
    if file.path.endswith(".css"):
        text = _CSS_COMMENT.sub("", file.content.decode("utf-8", "replace"))
        links = tuple(dict.fromkeys(_CSS_ADDRESS.findall(text)))
        return _Page(file.path, frozenset(), links, frozenset(links)), []
    return None, []


def _read_html(file: OutputFile) -> tuple[_Page | None, list[Problem]]:
    tree = etree.fromstring(file.content, _HTML) if file.content.strip() else None
    if tree is None:
        return None, [Problem(file.path, 0, 0, "empty-page", "the page is empty", _BUG)]
    problems: list[Problem] = []
    ids = _strings(_IDS(tree))
    anchors = frozenset(ids)
    if len(anchors) != len(ids):
        for anchor, times in Counter(ids).items():
            if times > 1:
                message = f"the anchor `{anchor}` stands {times} times on this page"
                line = _line(file.content, anchor)
                problems.append(Problem(file.path, line, 0, "duplicate-anchor", message, "an anchor must be unique"))
    for name in sorted({name for value in _strings(_NAMED(tree)) for name in value.split()} - anchors):
        message = f"an attribute names the element `{name}`, which is not on this page"
        problems.append(Problem(file.path, _line(file.content, name), 0, "broken-reference", message, _BUG))
    if inline := _INLINE(tree):
        problems += [Problem(file.path, line, 0, "inline-code", what, _BUG) for line, what in _inline(inline)]
    sets = [part.split()[0] for value in _strings(_SETS(tree)) for part in value.split(",") if part.strip()]
    links = tuple(dict.fromkeys([*_strings(_LINKS(tree)), *sets]))
    return _Page(file.path, anchors, links, frozenset([*_strings(_LOADED(tree)), *sets])), problems


def _read_xml(file: OutputFile) -> tuple[_Page | None, list[Problem]]:
    try:
        tree = etree.fromstring(file.content, _XML)
    except etree.XMLSyntaxError as error:
        return None, [Problem(file.path, error.lineno or 0, 0, "bad-xml", f"not well-formed: {error.msg}", _BUG)]
    links = tuple(dict.fromkeys(_strings(_XML_LINKS(tree))))
    return _Page(file.path, frozenset(), links, frozenset()), []


def _strings(found: object) -> list[str]:
    """The strings an XPath expression gave (its declared type is wider)."""
    return [str(value) for value in found] if isinstance(found, list) else []


def _inline(found: object) -> Iterator[tuple[int, str]]:
    """Line and description of what a strict content policy forbids, or what would bend every address."""
    for item in found if isinstance(found, list) else ():
        if isinstance(item, etree._Element):
            yield item.sourceline or 0, f"a `{item.tag!s}` element with code, style or a base of its own"
        else:
            parent = item.getparent()
            yield parent.sourceline or 0, f"the attribute `{item.attrname}` on a `{parent.tag!s}` element"


def _line(content: bytes, value: str) -> int:
    """The line where an attribute's value first stands; 0 when it is written in another way."""
    pattern = re.compile(rb"""=\s*["']?[^"'>]*?""" + re.escape(_escaped(value)) + rb"""["'\s>]""")
    found = pattern.search(content) or re.search(re.escape(_escaped(value)), content)
    return content.count(b"\n", 0, found.start()) + 1 if found else 0


def _escaped(value: str) -> bytes:
    return value.replace("&", "&amp;").encode()
