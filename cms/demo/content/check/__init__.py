"""The demonstration check: questions, scores, care routes and what holds them together.

It shows what the program can do. A clinician has to confirm every row of it before real use.
"""

from cms.demo.content.check.check import KLACHTENCHECK
from cms.demo.content.check.questions_alarm import ALARM
from cms.demo.content.check.questions_complaint import COMPLAINT
from cms.demo.content.check.questions_safety import SAFETY
from cms.demo.content.check.questions_severity import SEVERITY
from cms.demo.content.check.routes import DIGITAL_GUIDANCE, PHYSIOTHERAPIST, SELF_CARE
from cms.demo.content.check.routes_doctor import EMERGENCY, GP, GP_TODAY
from cms.demo.content.check.scores import SCORES

__all__ = ["CARE_ROUTES", "CHECKS", "QUESTIONS", "SCORES"]

CARE_ROUTES = (SELF_CARE, DIGITAL_GUIDANCE, PHYSIOTHERAPIST, GP, GP_TODAY, EMERGENCY)
QUESTIONS = (*ALARM, *COMPLAINT, *SAFETY, *SEVERITY)
CHECKS = (KLACHTENCHECK,)
