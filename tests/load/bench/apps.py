"""Makes the run an app, so that Wagtail's APIs learn what to give before they are loaded."""

from django.apps import AppConfig


class BenchConfig(AppConfig):
    name = "tests.load.bench"
    label = "bench"

    def ready(self) -> None:
        from tests.load.bench.contestants import declare_api_fields

        declare_api_fields()
