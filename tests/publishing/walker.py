"""Everything that the public can read: a new public address joins by adding it here."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.test import Client

API = "/api/v1"
ONCE = [
    f"{API}/articles?pageSize=100",
    f"{API}/articles?pageSize=100&sort=-title&fields=body,lead,contributors",
    f"{API}/articles?pageSize=1&page=2",
    # The last word may be unfinished, so this finds every canary, with a passage around it.
    f"{API}/articles?search=kanarie&pageSize=100",
    f"{API}/people",
    f"{API}/people/persoon",
    f"{API}/sitemap?pageSize=100",
    f"{API}/changes?pageSize=1000",
    f"{API}/site",
]
FOR_EACH_SLUG = [
    f"{API}/articles/{{slug}}",
    f"{API}/articles/{{slug}}?fields=title,summary,seo",
    f"{API}/articles/{{slug}}?fields=unknown",
    f"{API}/articles/{{slug}}/text",
    f"{API}/articles/{{slug}}/unknown",
    f"{API}/articles?topic={{slug}}",
    f"{API}/pages?path=/links/{{slug}}",
]


@dataclass(frozen=True, slots=True)
class Answer:
    """One public answer, with its headers, as text."""

    address: str
    status: int
    text: str


def public_answers(slugs: Iterable[str]) -> Iterator[Answer]:
    """Reads every public address, with every slug that was ever used."""
    addresses = [*ONCE, *(form.format(slug=slug) for slug in slugs for form in FOR_EACH_SLUG)]
    client = Client()
    for address in addresses:
        plain = client.get(address)
        yield Answer(address, plain.status_code, f"{plain.headers} {plain.content.decode()}")
        if plain.status_code == 200 and "?" not in address:
            packed = client.get(address, headers={"Accept-Encoding": "gzip"})
            content = packed.content
            if packed.get("Content-Encoding") == "gzip":
                content = gzip.decompress(content)
            yield Answer(f"{address} (gzip)", packed.status_code, content.decode())
