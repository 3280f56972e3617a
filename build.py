#!/usr/bin/env python3
"""Overlegarchief: import, check, build and preview the archive. `python build.py --help` says how."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be told so, not shown a trace
    sys.exit("Overlegarchief needs Python 3.11 or newer; this is " + sys.version.split()[0])

from archief.cli import main

if __name__ == "__main__":
    sys.exit(main())
