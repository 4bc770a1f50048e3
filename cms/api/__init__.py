"""What all public endpoints share over HTTP: problems, parameters, pages, caching, schema."""

# Of the public contract, not of the program: semantic versioning, see frontend_contract.
API_VERSION = "1.3.0"
