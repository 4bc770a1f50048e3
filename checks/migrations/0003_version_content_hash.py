from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("checks", "0002_whole_check")]

    operations = [
        migrations.AddField(
            model_name="checkversion",
            name="content_hash",
            field=models.CharField(default="", editable=False, max_length=64),
        ),
    ]
