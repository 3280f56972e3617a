"""Word files made by hand, from the XML of their body, for what no library can write."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import TypedDict, Unpack

from archief.importing.source import Line, Source
from archief.importing.word import read

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

CHANGE = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"'
DELETED = f"<w:del {CHANGE}><w:r><w:delText>oude </w:delText></w:r></w:del>"


def word_file(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    header: str = "",
    links: Mapping[str, str] | None = None,
    more: Mapping[str, bytes] | None = None,
    main: str = "word/document.xml",
    doctype: str = "",
    namespace: str = _W,
) -> bytes:
    """The bytes of a .docx whose document has ``body``; the other parts only when they are given."""
    parts = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "endnotes": endnotes, "header": header}
    roots = {"header": "hdr"}
    spaces = _SPACES.replace(_W, namespace)
    relations = [
        f'<Relationship Id="p{i}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for i, name in enumerate(parts)
    ]
    relations += [
        f'<Relationship Id="{id}" Type="{_OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for id, target in (links or {}).items()
    ]
    start = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="{main}"/>'
    files = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{start}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>',
        "word/document.xml": f"{doctype}<w:document {spaces}><w:body>{body}<w:sectPr/></w:body></w:document>",
    }
    for name, content in parts.items():
        if content:
            root = roots.get(name, name)
            files[f"word/{name}.xml"] = f"<w:{root} {spaces}>{content}</w:{root}>"
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
        for path, data in (more or {}).items():
            archive.writestr(path, data)
    return stream.getvalue()


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a run that is no XML is plain text."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run."""
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}<w:t xml:space='preserve'>{text}</w:t></w:r>"


class Parts(TypedDict, total=False):
    """The parts beside the document that a test gives as XML."""

    styles: str
    numbering: str
    footnotes: str
    endnotes: str
    header: str


def source(body: str, **parts: Unpack[Parts]) -> Source:
    return read("test.docx", word_file(body, **parts))


def lines(body: str, **parts: Unpack[Parts]) -> list[Line]:
    return [line for line in source(body, **parts).lines if isinstance(line, Line)]
