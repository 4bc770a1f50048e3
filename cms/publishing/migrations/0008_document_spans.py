"""Where each field lies in a body, and an index by address that knows withdrawn ones as well."""

import json

from django.db import migrations, models


def fill_spans(apps, schema_editor):
    """Finds the fields of bodies that were written before; the bytes stay as they are."""
    documents = apps.get_model("publishing", "ContentDocument").objects
    for document in documents.filter(withdrawn_at=None).only("body").iterator(chunk_size=100):
        spans, end = {}, 0
        for name, value in json.loads(bytes(document.body)).items():
            part = json.dumps({name: value}, ensure_ascii=False, separators=(",", ":"))[1:-1]
            start, end = end + 1, end + 1 + len(part.encode())
            spans[name] = [start, end]
        spans = json.dumps(spans, separators=(",", ":"))
        documents.filter(pk=document.pk).update(spans=spans)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0007_redirects")]

    operations = [
        migrations.AddIndex(
            model_name="contentdocument",
            index=models.Index(fields=["kind", "slug"], name="document_address"),
        ),
        migrations.AddField(
            model_name="contentdocument", name="spans", field=models.TextField(default="{}")
        ),
        migrations.RunPython(fill_spans, migrations.RunPython.noop),
    ]
