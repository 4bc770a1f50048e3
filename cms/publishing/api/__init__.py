"""Hands out documents over HTTP, whatever kind they are."""
