"""Lets each database index the words of a search entry; Django knows neither way by itself.

SQLite drops the triggers when it makes the table anew, which Django does for most changes of a
model: a migration that changes SearchEntry has to run `create_index` again.
"""

from django.db import migrations

COLUMNS = ("title", "keywords", "text")
TABLE, INDEX = "publishing_searchentry", "publishing_search"

NAMES = ", ".join(COLUMNS)
NEW = ", ".join(f"new.{name}" for name in COLUMNS)
OLD = ", ".join(f"old.{name}" for name in COLUMNS)
ADD = f"INSERT INTO {INDEX} (rowid, {NAMES}) VALUES (new.id, {NEW});"
REMOVE = f"INSERT INTO {INDEX} ({INDEX}, rowid, {NAMES}) VALUES ('delete', old.id, {OLD});"

SQLITE = [
    f"""CREATE VIRTUAL TABLE {INDEX} USING fts5(
        {NAMES}, content='{TABLE}', content_rowid='id', tokenize='ascii', prefix='2 3')""",
    f"CREATE TRIGGER {INDEX}_added AFTER INSERT ON {TABLE} BEGIN {ADD} END",
    f"CREATE TRIGGER {INDEX}_removed AFTER DELETE ON {TABLE} BEGIN {REMOVE} END",
    f"CREATE TRIGGER {INDEX}_changed AFTER UPDATE ON {TABLE} BEGIN {REMOVE} {ADD} END",
]
POSTGRESQL = [
    f"""ALTER TABLE {TABLE} ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title), 'A') ||
        setweight(to_tsvector('simple', keywords), 'B') ||
        setweight(to_tsvector('simple', text), 'D')) STORED""",
    f"CREATE INDEX {INDEX} ON {TABLE} USING gin (vector)",
]
UNDO = {
    "sqlite": [
        *(f"DROP TRIGGER {INDEX}_{name}" for name in ("added", "removed", "changed")),
        f"DROP TABLE {INDEX}",
    ],
    "postgresql": [f"DROP INDEX {INDEX}", f"ALTER TABLE {TABLE} DROP COLUMN vector"],
}


def create_index(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_index(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0005_facets_aliases_search")]

    operations = [migrations.RunPython(create_index, drop_index)]
