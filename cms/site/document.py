"""What the public sees of the frame of the site."""

from __future__ import annotations

from typing import Any

from wagtail.blocks import StreamValue

from cms.publishing.registry import Content, PublishedKind, register
from cms.publishing.schema import TEXT, document_schema
from cms.site.blocks import EmergencyNumberBlock, LinkBlock
from cms.site.models import MAIN_CHECK, SiteSettings
from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.links import check_reference, check_reference_schema
from cms.wire.schema import Components, Schema, array_of, nullable, with_first


def build_site(site: SiteSettings, context: RenderContext) -> Content:
    """Gives the name, the links and the numbers."""
    check = context.document(MAIN_CHECK, site.main_check_id)
    fields = {
        "name": site.name,
        "tagline": site.tagline or None,
        "navigation": _items(site.navigation, context),
        "footer": _items(site.footer, context),
        "emergencyNumbers": _items(site.emergency_numbers, context),
        "disclaimer": site.disclaimer or None,
        "mainCheck": check_reference(check) if check else None,
    }
    return Content(title=site.name, fields=fields)


def site_schema(components: Components) -> Schema:
    """Names the schemas of the frame of the site and gives a reference to the whole one."""
    links = array_of(_item_schema(components, "SiteLink", LinkBlock()))
    numbers = array_of(_item_schema(components, "EmergencyNumber", EmergencyNumberBlock()))
    return document_schema(
        components,
        "site",
        {
            "name": TEXT,
            "tagline": nullable(TEXT),
            "navigation": links,
            "footer": links,
            "emergencyNumbers": numbers,
            "disclaimer": nullable(TEXT),
            "mainCheck": nullable(check_reference_schema(components)),
        },
    )


def register_kind() -> None:
    """Makes the frame of the site a public document."""
    register(
        PublishedKind(
            name="site",
            model=SiteSettings,
            build=build_site,
            clean=SiteSettings.full_clean,
            schema=site_schema,
            address="/site",
        )
    )


def _items(stream: StreamValue, context: RenderContext) -> list[dict[str, Any]]:
    blocks = stream.stream_block.child_blocks
    found = (
        (item["id"], registry.to_json(blocks[item["type"]], item["value"], context))
        for item in stream.raw_data
    )
    return [{"id": identifier, **json} for identifier, json in found if json]


def _item_schema(components: Components, name: str, block: Any) -> Schema:
    return components.add(name, with_first({"id": TEXT}, registry.json_schema(block, components)))
