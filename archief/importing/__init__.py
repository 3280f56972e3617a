"""A raw document becomes Markdown, with a report of what was found, dropped and doubted.

Readers per file type give a neutral ``Source``; everything after that is shared. Knows no HTML.
"""
