"""A raw document becomes Markdown, with a report of what was found, dropped and doubted.

Readers per file type (``text``, ``word``) give a neutral ``source``. ``flow`` makes paragraphs and notes of it
(``furniture``, ``definitions``, ``web_notes``, ``paragraphs``, ``hyphens``, ``marks``); ``segment`` makes pieces of
these (``interleaved``, ``numbered``, ``parts`` on ``counted``, ``units``, ``hidden``, ``speech``, ``borders``);
``preamble`` reads who asks whom; ``assemble`` makes the overleg; ``conservation`` proves that no word was lost. Knows
no HTML.
"""

from archief.importing.ids import Known
from archief.importing.one import Imported, Report, import_source
from archief.importing.readers import read_source
from archief.importing.run import run

__all__ = ["Imported", "Known", "Report", "import_source", "read_source", "run"]
