"""Lets the address of a page be left empty; the database stays as it is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publishing", "0008_document_spans")]

    operations = [
        migrations.AlterField(
            model_name="basepage",
            name="slug",
            field=models.SlugField(
                allow_unicode=True,
                blank=True,
                help_text="The last part of the web address. Leave empty to have it made for you.",
                max_length=255,
                verbose_name="address",
            ),
        ),
    ]
