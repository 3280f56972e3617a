"""The lock files pin what ``pyproject.toml`` asks for, with hashes, and name no place to fetch it from."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.building import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]


def pins(lock: str) -> set[tuple[str, str]]:
    """Name and version of every package that ``lock`` pins; a name may have a version per Python."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE))


def wanted() -> dict[str, list[Requirement]]:
    """Lock → the requirements of ``pyproject.toml`` it must satisfy."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = [Requirement(line) for line in project["project"]["dependencies"]]
    development = [Requirement(line) for line in project["dependency-groups"]["dev"]]
    return {LOCKS[0]: runtime, LOCKS[1]: runtime + development}


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_asked_for_is_pinned(lock: str) -> None:
    for requirement in wanted()[lock]:
        versions = [version for name, version in pins(lock) if name == canonicalize_name(requirement.name)]
        assert versions, f"{requirement.name} is not in {lock}: make lock"
        assert all(version in requirement.specifier for version in versions), f"{requirement} is {versions}: make lock"


def test_tests_run_on_what_the_site_is_built_with() -> None:
    assert pins(LOCKS[0]) <= pins(LOCKS[1])


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(pins(lock))
    assert [entry.split("=")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|--index-url|--find-links|@ file", text)
