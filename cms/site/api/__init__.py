"""The public address of the frame of the site."""
