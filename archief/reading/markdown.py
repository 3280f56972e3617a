"""The dialect of Markdown our documents are written in, as one configured parser.

CommonMark with tables, footnotes and ``:::`` blocks. What could swallow or change the words of a document
is off: raw HTML, indented and fenced code, setext headings, rules, link reference definitions, images.
Knows nothing of what the blocks mean.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

BLOCK = "container_blok"

_OFF = (
    "code", "fence", "html_block", "lheading", "reference", "hr",
    "html_inline", "autolink", "backticks", "image", "footnote_inline",
    # It renumbers notes and drops those without a mark; ours keep their labels and are never dropped.
    "footnote_tail",
)  # fmt: skip


@cache
def parser() -> MarkdownIt:
    """The parser; shared, as it holds no state between documents."""
    md = MarkdownIt("commonmark", {"html": False}).enable("table")
    md.use(footnote_plugin)
    md.use(container_plugin, name="blok", validate=lambda params, _markup: bool(params.strip()))
    md.disable(_OFF)
    # An address stays as it was written; which ones are allowed is for the reader to say, with a line.
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    md.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    return md
