"""The commands. Exit codes: 0 fine, 1 problems in content or input, 2 wrong usage.

Wrong usage is what the words of a command show, whatever is on the disk; a file or directory that is not there or
will not do is input. When nobody reads on (``| head``) a command ends at once and quietly, with 1.

Reads arguments, calls the rooms, prints what they say. A user's mistake is a message; a bug is a trace. A command
loads the rooms that it needs when it runs: an import does not wait for what makes pages, nor ``--help`` for anything.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archief import __version__
from archief.directories import OVERLEGGEN, demand_place
from archief.overleg_ids import why_no_id
from archief.problems import Problem, Stop, counted, has_errors, print_problems
from archief.settings import read_settings, with_slash
from archief.toml_files import nearest

if TYPE_CHECKING:
    from archief.building import Assembled, Say

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"

_COMMANDS = ("build", "import", "check", "anchors", "serve", "bundle")

_EPILOG = """\
the editor's round:
  python build.py import brief.docx     a document becomes content/overleggen/<id>/overleg.md
  python build.py check                 what is wrong, and what to look at
  python build.py serve --open          look at it while editing
  python build.py anchors --update      promise the addresses
  python build.py build --strict        what publishing does

exit codes: 0 fine, 1 problems in content or input, 2 wrong usage"""


_OF_IMPORT = """\
the id names the folder and the page. It is, in this order: --id; the name of the file when that is
YYYY-MM-DD-slug; the date of the meeting (else of the answers, else of the questions) with the name of the
council, dossier or committee, as the document states them, or "kamervragen". Renaming the folder changes the address
of the page.

a second time: an overleg.md that nobody edited is replaced; beside one that was edited the new text becomes
overleg.nieuw.md, to compare and then delete (--force replaces the edited one). Recorded ids stay with their question.

doubts name a line of the original (in a Word file: a paragraph). They are Dutch, for the site shows them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    try:
        try:
            return _run(list(sys.argv[1:] if arguments is None else arguments))
        finally:
            sys.stdout.flush()  # a pipe that is closed shows here, and not when Python ends
    except BrokenPipeError:
        _fall_silent()
        return 1


def _fall_silent() -> None:
    """What is still to be told goes nowhere: who read it has gone. Without this Python would complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(nowhere, stream.fileno())


def _run(given: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A console that does not know a character shows its code instead of stopping the command.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    parser = _parser()
    words = _with_default(given)
    if not words[0].startswith("-") and words[0] not in _COMMANDS:
        parser.error(f"there is no command `{words[0]}`: {nearest(words[0], _COMMANDS)}")
    options = parser.parse_args(words)
    try:
        return int(options.run(options))
    except Stop as stop:
        print_problems(stop.problems, sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\ninterrupted", file=sys.stderr)
        return 130


def _with_default(given: list[str]) -> list[str]:
    """``build`` when no command is named: ``build.py --strict`` is ``build.py build --strict``."""
    asks_for_itself = given[:1] in (["-h"], ["--help"], ["--version"])
    if asks_for_itself or (given and not given[0].startswith("-")):
        return given
    return ["build", *given]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="The archive of schriftelijke overleggen: documents in, a website out.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"overlegarchief {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands (default: build)")
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument(
        "--content",
        type=Path,
        default=_from_here(ROOT / "content"),
        metavar="DIR",
        help="the content directory (default: content/)",
    )

    def command(name: str, run: object, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, parents=[common], help=text, description=text + ".", allow_abbrev=False)
        sub.add_argument("--version", action="version", version=f"overlegarchief {__version__}")
        sub.set_defaults(run=run, misused=sub.error)
        return sub

    build = command("build", _build, "make the website")
    build.add_argument("--output", type=Path, default=Path("site"), metavar="DIR", help="where (default: site/)")
    build.add_argument("--base-url", type=_base_url, metavar="URL", help="the address it will have on the web")
    build.add_argument("--strict", action="store_true", help="warnings fail, and all anchors must be recorded")

    bring = command("import", _import, "turn raw documents into content")
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .txt or .docx, or a folder of them")
    bring.add_argument("--id", type=_overleg_id, metavar="ID", help="the id: YYYY-MM-DD-slug (one file only)")
    bring.add_argument("--force", action="store_true", help="write over what was edited, or is another document")
    bring.add_argument("--dry-run", action="store_true", help="report what would be written, write nothing")
    bring.epilog, bring.formatter_class = _OF_IMPORT, argparse.RawDescriptionHelpFormatter

    command("check", _check, "list all problems and doubts, write nothing")

    promise = command("anchors", _anchors, "say which anchors are not recorded yet")
    promise.add_argument("--update", action="store_true", help="record them in ankers.txt")

    serve = command("serve", _serve, "preview the site while editing")
    serve.add_argument("--port", type=_port, default=8000, metavar="N", help="the first port to try (default: 8000)")
    serve.add_argument("--open", action="store_true", help="open it in the browser")

    bundle = command("bundle", _bundle, "make one zip that works offline, by double-click")
    bundle.add_argument(
        "--output", type=Path, default=Path("overlegarchief.zip"), metavar="FILE", help="default: overlegarchief.zip"
    )
    return parser


def _from_here(path: Path) -> Path:
    """``path`` as messages best name it: relative when it lies below the working directory."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _overleg_id(text: str) -> str:
    if why := why_no_id(text):
        raise argparse.ArgumentTypeError(f"`{text}` {why}")
    return text


def _base_url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", text):
        raise argparse.ArgumentTypeError(f"not an http(s) address: {text}")
    return with_slash(text)


def _port(text: str) -> int:
    if not text.isdigit() or not 0 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"not a port number: {text}")
    return int(text)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


# --------------------------------------------------------------------------- commands


def _build(options: argparse.Namespace) -> int:
    from archief import publishing
    from archief.building import assemble

    started = time.monotonic()
    publishing.demand_place(options.output)
    site = assemble(options.content, base_url=options.base_url, strict=options.strict, cache=CACHE, say=_say)
    if site.failed:
        return _refuse(site, "nothing was written")
    published = publishing.publish(site.files, options.output)
    _summary(site.problems)
    counts = f"{published.written} files written, {published.unchanged} unchanged, {published.removed} removed"
    print(f"{options.output}: {counts} ({time.monotonic() - started:.1f} s)")
    return 0


def _refuse(site: Assembled, consequence: str) -> int:
    """Print what makes the build fail (notes apart) and give the exit code."""
    serious = [problem for problem in site.problems if problem.severity != "note"]
    print_problems(serious, sys.stderr)
    errors = sum(problem.severity == "error" for problem in serious)
    print(f"\n{counted(errors, 'error')}, {counted(len(serious) - errors, 'warning')}: {consequence}", file=sys.stderr)
    return 1


def _summary(problems: Sequence[Problem]) -> None:
    warnings = sum(problem.severity == "warning" for problem in problems)
    doubts = sum(problem.code == "doubt" for problem in problems)
    if warnings or doubts:
        print(f"{counted(warnings, 'warning')}, {counted(doubts, 'open doubt')}: `build.py check` lists them")


def _import(options: argparse.Namespace) -> int:
    from archief import importing

    if options.id and len(options.files) > 1:
        options.misused(f"argument --id: an id is for one file; {len(options.files)} were given")
    demand_place(options.content)
    settings, problems = read_settings(options.content)
    if has_errors(problems):
        raise Stop(*problems)
    return importing.run(
        options.files,
        options.content,
        id=options.id,
        force=options.force,
        dry_run=options.dry_run,
        settings=settings,
        stream=sys.stdout,
        errors=sys.stderr,
    )


def _check(options: argparse.Namespace) -> int:
    from archief.building import assemble

    site = assemble(options.content, strict=False, search=False, say=_say)
    print_problems(site.problems, sys.stdout)
    errors, warnings = (sum(p.severity == kind for p in site.problems) for kind in ("error", "warning"))
    doubts = sum(p.code == "doubt" for p in site.problems)
    notes = len(site.problems) - errors - warnings - doubts
    words = (
        counted(errors, "error"),
        counted(warnings, "warning"),
        counted(doubts, "doubt"),
        counted(notes, "other note"),
    )
    print(f"{counted(len(site.archive.overleggen), 'overleg', 'overleggen')}: {', '.join(words)}")
    return 1 if errors else 0


def _anchors(options: argparse.Namespace) -> int:
    from archief import anchors
    from archief.content import load

    content = load(options.content)
    if has_errors(content.problems):
        print_problems((p for p in content.problems if p.severity == "error"), sys.stderr)
        if options.update:
            print("\nnothing was recorded", file=sys.stderr)
        return 1
    places = options.content / OVERLEGGEN
    pages = [overleg.id for overleg in content.overleggen if overleg.id not in content.pages]
    total = 0
    for overleg in content.overleggen:
        missing = anchors.unrecorded(overleg, content.recorded[overleg.id])
        total += len(missing)
        if missing and options.update:
            anchors.record(places / overleg.id / anchors.FILE, missing)
        for address in ([overleg.id] if overleg.id in pages else []) + [f"{overleg.id}#{anchor}" for anchor in missing]:
            print(address)
    if pages and options.update:
        anchors.record(places / anchors.FILE, pages)
    found = [counted(n, word) for n, word in ((len(pages), "page"), (total, "anchor")) if n]
    done = "recorded" if options.update else "not recorded yet; `build.py anchors --update` records them"
    print(f"{' and '.join(found)} {done}" if found else "all pages and anchors are recorded")
    return 0


def _serve(options: argparse.Namespace) -> int:
    from archief import preview
    from archief.building import assemble

    def make(say: Say) -> Assembled:
        return assemble(options.content, cache=CACHE, say=say)

    watched = (options.content, ROOT / "templates", ROOT / "static")
    return preview.serve(make, watched, port=options.port, open_browser=options.open)


def _bundle(options: argparse.Namespace) -> int:
    from archief import publishing
    from archief.building import assemble

    publishing.demand_zip(options.output)
    site = assemble(options.content, cache=CACHE, say=_say)
    if site.failed:
        return _refuse(site, "nothing was written")
    size = publishing.bundle(site.files, options.output)
    _summary(site.problems)
    print(f"{options.output}: {size / 1e6:.1f} MB")
    return 0
