"""Opens a Word file: the parts of its zip that hold words, as XML trees.

A docx is a zip of XML parts tied together by relationships (ECMA-376, part 2). Only what an import needs is
read; pictures and broken relationships are left alone. Everything that makes a file unreadable ends here, in
one ``Unreadable``; the modules beside this one may take the trees for granted.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from lxml import etree

from archief.importing.decode import Unreadable

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"

# A long overleg is a few megabytes of XML; parts that unpack to more than this are a mistake or a trap.
MAX_XML = 32 * 1024 * 1024

# "Strict Open XML" has other namespaces for the same elements.
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
)
# What zipfile, zlib and lxml raise at bytes that are not what their headers promise.
_DAMAGED: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError),
    etree.XMLSyntaxError,
)
_AGAIN = "open it in Word or LibreOffice and save it again as .docx"


@dataclass(frozen=True, slots=True)
class Part:
    """An XML part: its root, and the web addresses that its relationships lead to."""

    root: etree._Element
    links: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file; None where there is none. ``edges`` are the running heads and feet."""

    document: Part
    styles: Part | None
    numbering: Part | None
    footnotes: Part | None
    endnotes: Part | None
    edges: tuple[Part, ...]


def open_package(data: bytes) -> Package:
    """The parts of the Word file ``data``. Raises ``Unreadable``: empty, no zip, another kind of document,
    locked with a password, damaged, or too large to be true."""
    try:
        with _zip(data) as archive:
            return _package(archive)
    except _DAMAGED as fault:
        raise Unreadable(f"the Word file is damaged ({fault})", _AGAIN) from fault


def _zip(data: bytes) -> zipfile.ZipFile:
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("the file is empty", "export the document again")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable(
                "the Word file is locked with a password", "open it in Word and save it without a password"
            )
        raise Unreadable("this is an old Word file (.doc)", "open it in Word or LibreOffice and save it as .docx")
    if data.startswith(b"{\\rtf"):
        raise Unreadable("this is an RTF file, not a Word file", "open it in Word or LibreOffice and save it as .docx")
    archive = zipfile.ZipFile(BytesIO(data))
    size = sum(info.file_size for info in archive.infolist() if info.filename.lower().endswith((".xml", ".rels")))
    if size > MAX_XML:
        raise Unreadable(f"the Word file unpacks to {size // 1024**2} MB of text, too much for a document", _AGAIN)
    return archive


def _package(archive: zipfile.ZipFile) -> Package:
    names = {name.lstrip("/").lower(): name for name in archive.namelist()}
    if "mimetype" in names and b"opendocument" in archive.read(names["mimetype"])[:200]:
        raise Unreadable("this is an OpenDocument file, not a Word file", "save it as .docx in LibreOffice or Word")
    kinds, _ = _relationships(archive, names, "")
    main = next((target for kind, target in kinds if kind == "officeDocument"), "word/document.xml")
    document = _part(archive, names, main)
    if document is None or document.root.find(f"{W}body") is None:
        raise Unreadable("this is no Word file: it has no text part", "is it perhaps another kind of file?")
    kinds, _ = _relationships(archive, names, main)

    def related(*wanted: str) -> list[Part]:
        targets = dict.fromkeys(target for kind, target in kinds if kind in wanted)
        return [part for target in targets if (part := _part(archive, names, target))]

    def one(kind: str) -> Part | None:
        return next(iter(related(kind)), None)

    return Package(
        document,
        one("styles"),
        one("numbering"),
        one("footnotes"),
        one("endnotes"),
        tuple(related("header", "footer")),
    )


def _part(archive: zipfile.ZipFile, names: Mapping[str, str], path: str) -> Part | None:
    data = _read(archive, names, path)
    if data is None:
        return None
    _, links = _relationships(archive, names, path)
    return Part(_parse(data), links)


def _relationships(
    archive: zipfile.ZipFile, names: Mapping[str, str], path: str
) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """The relationships of the part ``path`` (the package itself when empty): kind and path of each part it
    has, and the addresses outside the file by relationship id."""
    folder, name = posixpath.split(path)
    data = _read(archive, names, posixpath.join(folder, "_rels", f"{name}.rels"))
    parts: list[tuple[str, str]] = []
    links: dict[str, str] = {}
    if data is None:
        return parts, links
    for relationship in _parse(data).iter(f"{_RELATIONSHIPS}Relationship"):
        kind = relationship.get("Type", "").rpartition("/")[2]
        target = relationship.get("Target", "")
        if relationship.get("TargetMode") == "External":
            links[relationship.get("Id", "")] = target
        else:
            parts.append((kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")))
    return parts, links


def _read(archive: zipfile.ZipFile, names: Mapping[str, str], path: str) -> bytes | None:
    name = names.get(path.lower())
    if name is None:
        return None
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise Unreadable("the Word file is locked with a password", "open it in Word and save it without a password")
    if info.file_size > MAX_XML:
        raise Unreadable(f"{path} unpacks to {info.file_size // 1024**2} MB, too much for a document", _AGAIN)
    return archive.read(info)


def _parse(data: bytes) -> etree._Element:
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise Unreadable("the Word file defines entities, which Word never does", _AGAIN)
    return root
