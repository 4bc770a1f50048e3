"""The evidence that the articles cite: guidelines first, studies where no guideline speaks."""

from cms.demo.content.sources.guidelines import GUIDELINES
from cms.demo.content.sources.studies import STUDIES

SOURCES = (*GUIDELINES, *STUDIES)
