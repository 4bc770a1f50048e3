"""The evidence that the articles and the check rest on: guidelines first, then studies."""

from cms.demo.content.sources.guidelines import GUIDELINES
from cms.demo.content.sources.studies import STUDIES
from cms.demo.content.sources.triage import TRIAGE

SOURCES = (*GUIDELINES, *TRIAGE, *STUDIES)
