"""The demo app: content to try everything with, and the command that runs it all."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "cms.demo"
    label = "demo"
