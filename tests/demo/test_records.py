"""What the demonstration articles rest on: people, sources, images and files."""

import re
from typing import Any

import pytest
from PIL import Image

from cms.demo.content.documents import DOCUMENTS, FILE_DIRECTORY
from cms.demo.content.images import IMAGE_DIRECTORY, IMAGES
from cms.demo.content.people import PEOPLE
from cms.demo.content.sources import SOURCES

LARGEST_IMAGE = 80_000
LONGEST_ALTERNATIVE = 160


def test_people_say_that_they_do_not_exist() -> None:
    assert [
        person.key for person in PEOPLE if "verzonnen voor de demonstratie" not in person.bio
    ] == []
    numbers = [person.big_number for person in PEOPLE if person.big_number]
    assert numbers == [f"{number:011}" for number in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("image", IMAGES, ids=lambda image: image.key)
def test_an_image_is_small_and_has_its_drawing(image: Any) -> None:
    path = IMAGE_DIRECTORY / image.file
    assert path.stat().st_size < LARGEST_IMAGE
    assert (IMAGE_DIRECTORY / "source" / f"{image.key}.svg").exists()
    with Image.open(path) as picture:
        assert picture.size in {(1600, 1067), (1200, 800), (960, 640), (800, 800)}


def test_every_image_says_what_matters_in_words() -> None:
    texts = [image.alt for image in IMAGES]
    assert len(set(texts)) == len(texts)
    assert [text for text in texts if not re.fullmatch(r"[A-Z].{20,}\.", text)] == []
    assert [text for text in texts if len(text) > LONGEST_ALTERNATIVE] == []


def test_no_file_is_left_over() -> None:
    files = {path.name for path in IMAGE_DIRECTORY.glob("*.*")}
    assert files == {image.file for image in IMAGES}
    drawings = {path.stem for path in (IMAGE_DIRECTORY / "source").iterdir()}
    assert drawings == {image.key for image in IMAGES}
    assert {path.name for path in FILE_DIRECTORY.iterdir()} == {record.file for record in DOCUMENTS}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_a_source_can_be_found(source: Any) -> None:
    assert not source.url or source.url.startswith("https://")
    assert source.publisher
    assert re.fullmatch(r"(10\.\d{4,9}/\S+)?", source.doi)
    assert re.fullmatch(r"\d{0,9}", source.pmid)
    assert source.source_type in ("guideline", "website") or source.doi


@pytest.mark.parametrize("field", ["doi", "pmid", "url"])
def test_no_two_sources_are_the_same(field: str) -> None:
    values = [getattr(source, field) for source in SOURCES if getattr(source, field)]
    assert len(set(values)) == len(values)
