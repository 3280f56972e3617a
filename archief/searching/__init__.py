"""Makes the archive searchable: exchanges → a Pagefind index, in its own process and by its own protocol.

One result is one exchange. The room gives files; the search page that reads them stands in ``templates/`` and
``static/search*``.
"""

from archief.searching.indexing import index

__all__ = ["index"]
