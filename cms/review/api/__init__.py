"""The public address of drafts that somebody was given a token for."""
