"""Puts the files of a site in a directory. The only room that writes a site.

It knows nothing of Markdown or of how a page is made: it takes ``OutputFile`` values and either a
whole new site stands there afterwards, or the last good one exactly as it was.
"""

from archief.publishing.directory import Published, demand_place, publish
from archief.publishing.offline import bundle, demand_zip

__all__ = ["Published", "bundle", "demand_place", "demand_zip", "publish"]
