"""The articles of the demonstration, one a module."""

from cms.demo.content.articles import (
    building_up,
    desk,
    hip_and_knee,
    leg_pain,
    low_back,
    neck_and_shoulder,
    sleep,
    stress,
    whom_to_see,
    work,
)

ARTICLES = (
    sleep.ARTICLE,
    low_back.ARTICLE,
    leg_pain.ARTICLE,
    neck_and_shoulder.ARTICLE,
    desk.ARTICLE,
    work.ARTICLE,
    hip_and_knee.ARTICLE,
    stress.ARTICLE,
    building_up.ARTICLE,
    whom_to_see.ARTICLE,
)
