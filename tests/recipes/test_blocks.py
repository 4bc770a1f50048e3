"""A recipe that has no renderer for one of the types of blocks does not compile."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import attempt
from tests.recipes.project import JAVASCRIPT

pytestmark = pytest.mark.recipes

RENDERERS = {
    "nextjs": "components/blocks.tsx",
    "nuxt": "app/components/Blocks.tsx",
    "astro": "src/components/Blocks.astro",
    "sveltekit": "src/lib/Blocks.svelte",
}
# A line of its own, or a name in a list.
RENDERER = re.compile(r"\n  unsupported: .*|\n    unsupported,")


@pytest.mark.parametrize("name", JAVASCRIPT)
def test_a_type_without_a_renderer_does_not_compile(
    name: str, installed: Callable[[str], Path], recipe_settings: dict[str, str]
) -> None:
    recipe = installed(name)
    path = recipe / RENDERERS[name]
    complete = path.read_text(encoding="utf-8")
    text, times = RENDERER.subn("", complete)
    assert times == 1
    path.write_text(text, encoding="utf-8")
    checked = attempt(recipe, "npm", "run", "types", environment=recipe_settings)
    path.write_text(complete, encoding="utf-8")
    assert checked.returncode
    assert "Property 'unsupported' is missing" in checked.stdout + checked.stderr
