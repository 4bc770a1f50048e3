"""The public addresses of articles."""
