from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publishing", "0009_optional_slug")]

    operations = [
        migrations.AddField(
            model_name="contentdocument",
            name="review_due_on",
            field=models.DateField(db_index=True, null=True),
        ),
    ]
