"""The demonstration content as plain data: who, what and which pictures; all people are fictitious.

A key names a record within its kind and is its slug as well.
"""
