"""Reads the same articles through our API and through others, side by side: `make bench`."""
