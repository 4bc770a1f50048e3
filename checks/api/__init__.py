"""The public addresses of checks and care routes."""
