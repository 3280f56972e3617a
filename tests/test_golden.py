"""Pages and data of a small made-up archive, compared as a whole with files that a reader can judge.

The input stands in ``tests/golden/content``, what comes out beside it. Only ``<main>`` of a page is compared:
what stands around it is the same everywhere. When a change is meant: ``make golden``, and read the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from archief.building import assemble
from tests.support.building import BASE_URL, ROOT

pytestmark = pytest.mark.golden

CONTENT = ROOT / "tests" / "golden" / "content"


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    """Path → text of every file of the site."""
    site = assemble(CONTENT, base_url=BASE_URL, search=False)
    assert not site.failed, "\n".join(map(str, site.problems))
    return {file.path: file.content.decode("utf-8", errors="replace") for file in site.files}


@pytest.mark.parametrize(
    "path",
    [
        "overleg/2024-05-16-telecomraad.html",
        "overleg/2024-06-03-kamervragen-zeekabels.html",
        "kamerstuk/26643-1150.html",
        "fractie/vvd.html",
    ],
)
def test_a_page(files: Mapping[str, str], golden: Callable[[str, str], None], path: str) -> None:
    page = files[path]
    start, end = page.index("<main"), page.index("</main>") + len("</main>")
    golden(path.replace("/", "-"), page[start:end] + "\n")


@pytest.mark.parametrize("path", ["overleg/2024-05-16-telecomraad.json", "archief.csv", "feed.xml"])
def test_data(files: Mapping[str, str], golden: Callable[[str, str], None], path: str) -> None:
    golden(path.replace("/", "-"), files[path])
