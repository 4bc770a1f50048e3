"""The check as plain Python: what a definition means. No Django, no clock, no input or output."""
