"""The four articles of the demonstration, one a module."""

from cms.demo.content.articles import desk, hip_and_knee, low_back, sleep

ARTICLES = (sleep.ARTICLE, low_back.ARTICLE, desk.ARTICLE, hip_and_knee.ARTICLE)
