"""The forms of questions and checks: what does not fit is said at its place when publishing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wagtail.admin.forms import WagtailAdminModelForm

from checks.fitness import check_misfits, question_misfits
from checks.misfit import Misfit, form_error
from checks.parts import Parts


class FittingForm(WagtailAdminModelForm):
    """A form that saves any draft, and holds what is to be published against our rules."""

    def misfits(self) -> Iterable[Misfit]:
        """Gives what does not fit in the object as it was just filled in."""
        raise NotImplementedError

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        groups: dict[str, list[Misfit]] = {}
        # What is not even filled in gets its own error first.
        for misfit in self.misfits() if not self.errors else ():
            groups.setdefault(misfit.field, []).append(misfit)
        for field, group in groups.items():
            self.add_error(field, form_error(group))


class QuestionForm(FittingForm):
    def misfits(self) -> Iterator[Misfit]:
        return question_misfits(self.instance)


class CheckForm(FittingForm):
    def misfits(self) -> Iterator[Misfit]:
        return check_misfits(self.instance, Parts.of(self.instance, drafts=True))
