"""Exercises that the articles show, a region of the body a module."""

from cms.demo.content.exercises.back import BACK
from cms.demo.content.exercises.legs import LEGS
from cms.demo.content.exercises.upper_body import UPPER_BODY

EXERCISES = (*BACK, *UPPER_BODY, *LEGS)
