"""Words by which answers are known again."""

# Of the check itself, so in the database; nowhere else.
KNOWN = "papegaai"
# Made up by visitors; nowhere.
UNKNOWN = "kanarie"
