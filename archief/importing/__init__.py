"""A raw document becomes Markdown, with a report of what was found, dropped and doubted.

Readers per file type (``text``, ``word``) give a neutral ``source``; ``flow`` makes paragraphs and notes of it,
``segment`` pieces of these, ``assemble`` the overleg, and ``conservation`` proves that no word was lost.
ARCHITECTURE.md tells which module does what on the way. Knows no HTML.
"""

from archief.importing.ids import Known
from archief.importing.one import Imported, Report, import_source
from archief.importing.readers import read_source
from archief.importing.run import run

__all__ = ["Imported", "Known", "Report", "import_source", "read_source", "run"]
