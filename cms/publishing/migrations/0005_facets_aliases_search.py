"""Facets by identifier, old slugs, words to search for; `republish` fills them afterwards."""

import django.db.models.deletion
from django.db import migrations, models


def forget_facets(apps, schema_editor):
    apps.get_model("publishing", "DocumentFacet").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("publishing", "0004_documents")]

    operations = [
        migrations.RunPython(forget_facets, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="documentfacet", name="one_facet_per_document"),
        migrations.RemoveField(model_name="documentfacet", name="value"),
        migrations.AddField(
            model_name="documentfacet",
            name="target",
            field=models.UUIDField(default=None),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="documentfacet",
            constraint=models.UniqueConstraint(
                fields=("name", "target", "document"), name="one_facet_per_document"
            ),
        ),
        # On the way back the column has no value to give.
        migrations.RunPython(migrations.RunPython.noop, forget_facets),
        migrations.AlterField(
            model_name="contentdocument", name="title", field=models.CharField(max_length=500)
        ),
        migrations.CreateModel(
            name="DocumentAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("slug", models.CharField(max_length=255)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="publishing.contentdocument",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "slug"), name="one_document_per_old_slug"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.TextField()),
                ("keywords", models.TextField()),
                ("text", models.TextField()),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_entry",
                        to="publishing.contentdocument",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="contentdocument",
            index=models.Index(fields=["path"], name="document_path"),
        ),
        migrations.AddConstraint(
            model_name="contentdocument",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("withdrawn_at", None), models.Q(("kind", "redirect"), _negated=True)
                ),
                fields=("path",),
                name="one_public_document_per_path",
            ),
        ),
    ]
