"""What search engines are told of an article, in the words of schema.org.

Address and dates are those of the document and come with it, see `cms/publishing/documents.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cms.wire.schema import Components, Schema

SCHEMA_ORG = "https://schema.org"

# What a section with such a block is about (schema.org/HealthAspectEnumeration).
ASPECTS = {
    "seekHelp": "GettingAccessHealthAspect",
    "postureAdvice": "SelfCareHealthAspect",
    "exercise": "SelfCareHealthAspect",
    "doDont": "SelfCareHealthAspect",
    "tipList": "SelfCareHealthAspect",
}


def article_json_ld(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Gives a `MedicalWebPage` made from the fields of an article; what is unknown is left out."""
    people = [(each["role"], person_json_ld(each["person"])) for each in fields["contributors"]]
    image = fields["heroImage"]
    page = {
        "@context": SCHEMA_ORG,
        "@type": "MedicalWebPage",
        "description": fields["seo"]["description"],
        "image": image["src"] if image else None,
        "author": [person for role, person in people if role == "author"],
        "editor": [person for role, person in people if role == "editor"],
        "about": [
            {"@type": "MedicalCondition", "name": term["title"]} for term in fields["complaints"]
        ],
        "hasPart": list(_parts(fields["body"])),
        "citation": [source_json_ld(source) for source in fields["sources"]],
    }
    return without_empty(page)


def with_linked_review(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the fields of an article with its review, if any, in the linked data too."""
    review = fields["review"]
    if review is None:
        return dict(fields)
    people = [person_json_ld({"honorific": None} | one) for one in review["reviewers"]]
    linked = {"lastReviewed": review["lastReviewedDate"], "reviewedBy": people}
    return dict(fields) | {"jsonLd": fields["jsonLd"] | linked}


def person_json_ld(person: Mapping[str, Any]) -> dict[str, Any]:
    """Gives a `Person`; care professionals carry their BIG number."""
    number = person["bigNumber"]
    identifier = {"@type": "PropertyValue", "propertyID": "BIG", "value": number}
    return without_empty(
        {
            "@type": "Person",
            "name": person["name"],
            "honorificPrefix": person["honorific"],
            "jobTitle": person["profession"],
            "identifier": identifier if number else None,
        }
    )


def source_json_ld(source: Mapping[str, Any]) -> dict[str, Any]:
    """Gives a `CreativeWork`, with the address by which it can be found."""
    doi = source["doi"]
    return without_empty(
        {
            "@type": "CreativeWork",
            "name": source["title"],
            "author": source["authors"],
            "publisher": source["publisher"],
            "datePublished": str(source["year"]) if source["year"] else None,
            "url": f"https://doi.org/{doi}" if doi else source["url"],
        }
    )


def without_empty(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the properties that say something."""
    return {name: value for name, value in properties.items() if value not in (None, "", [])}


def json_ld_schema(components: Components) -> Schema:
    """Names the schema of linked data and gives a reference to it."""
    return components.add(
        "JsonLd",
        {
            "type": "object",
            "description": "Linked data (schema.org), to be put in a page as it is.",
            "required": ["@context", "@type"],
            "properties": {"@context": {"type": "string"}, "@type": {"type": "string"}},
            "additionalProperties": True,
        },
    )


def _parts(body: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in body:
        if section["type"] == "section":
            found = (ASPECTS.get(block["type"]) for block in section["content"])
            aspect = next(filter(None, found), None)
            yield without_empty(
                {
                    "@type": "HealthTopicContent",
                    "name": section["heading"],
                    "url": f"#{section['anchor']}",
                    "hasHealthAspect": f"{SCHEMA_ORG}/{aspect}" if aspect else None,
                }
            )
