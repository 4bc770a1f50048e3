"""The one place where our snake_case names become the camelCase names of the wire."""


def camel_case(name: str) -> str:
    """Gives the public form of a name of ours: `tip_list` becomes `tipList`.

    Only names from code go through here; keys that are data are never rewritten.
    """
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
