"""What every public view has in common."""

from rest_framework.views import APIView


class PublicView(APIView):
    """A public address that can only be read."""

    http_method_names = ["get", "head", "options"]
    metadata_class = None
