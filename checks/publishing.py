"""Publishes a check: its drafts with it, proved first, frozen in a version that never changes."""

from __future__ import annotations

import functools
import json

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils import timezone

from checks.compile import Compiled, compile_check
from checks.engine.prove import Budget, Report, TestPerson, prove
from checks.findings import refusal_sentences
from checks.fitness import check_misfits, question_misfits
from checks.misfit import refuse
from checks.models import CareRoute, Check, CheckVersion, Question
from checks.parts import Parts
from cms.publishing import services
from cms.publishing.models import ContentDocument
from cms.publishing.rendering import render_with
from cms.publishing.visibility import is_public
from cms.wire.fields import clean_with_streams

# A proof that takes longer is refused, never skipped; an editor waits for it.
BUDGET = Budget(seconds=20.0)


def compiled(check: Check, *, draft: bool) -> Compiled:
    """Gives the definition of a check: as it is live, or with the latest drafts of its parts.

    Raises:
        ValidationError: a part of what is live is gone or is not public.
    """
    made, _keys = render_with(functools.partial(compile_check, check), draft=draft)
    return made


def proved(made: Compiled) -> Report:
    """Gives the proofs of a definition; of the same one they are made once."""
    persons = json.dumps([[one.name, one.answers, one.route] for one in made.persons])
    return _prove(made.text, persons)


@functools.lru_cache(maxsize=32)
def _prove(definition: str, persons: str) -> Report:
    made_up = [TestPerson(*values) for values in json.loads(persons)]
    return prove(json.loads(definition), made_up, budget=BUDGET)


def prepare(check: Check) -> None:
    """Proves what is about to be published before any lock is held.

    Raises:
        ValidationError: it may not go live as it is.
    """
    refuse_unproved(check, draft=True)


def follow(check: Check, *, published: bool) -> None:
    """Brings the versions of a saved check in step with it, in the transaction of the saving.

    Raises:
        ValidationError: the check may not go live as it is.
    """
    if not is_public(check):
        recall(check)
        return
    if published:
        publish_parts(check)
        freeze(check)
    renew_versions(check)


def renew_versions(check: Check) -> None:
    """Lets the served versions follow the address and the expiry of their check.

    Nothing else of a version ever changes, so the others are left alone.
    """
    served = check.versions.filter(recalled_at=None)
    documents = ContentDocument.objects.filter(
        pk__in=served.values("uuid"), expires_at=check.expire_at, withdrawn_at=None
    )
    in_step = dict(documents.values_list("pk", "slug"))
    for version in served:
        if in_step.get(version.uuid) != version.slug:
            services.publish(version)


def publish_parts(check: Check) -> None:
    """Publishes the drafts of the questions and routes of a check."""
    for part in Parts.of(check, drafts=True).all:
        row = type(part)._base_manager.get(pk=part.pk)
        if row.has_unpublished_changes or not row.live:
            (row.latest_revision or row.save_revision()).publish(skip_permission_checks=True)


def freeze(check: Check) -> None:
    """Makes a new version of a check, unless the current one says the same.

    Raises:
        ValidationError: a proof fails; each finding is a sentence with a path that shows it.
    """
    made = refuse_unproved(check, draft=False)
    current = check.current_version
    if current is not None and current.definition_hash == made.hash:
        return
    newest = check.versions.aggregate(number=Max("number"))["number"] or 0
    CheckVersion.objects.create(
        check_object=check,
        number=newest + 1,
        definition=made.text,
        definition_hash=made.hash,
    )


def refuse_unproved(check: Check, *, draft: bool) -> Compiled:
    """Gives the definition of a check that is proved; `clean_check` is asked for by publishing.

    Raises:
        ValidationError: a part of what is live is gone or is not public, or a proof fails.
    """
    made = compiled(check, draft=draft)
    report = proved(made)
    if not report.ok:
        raise ValidationError(refusal_sentences(made, report))
    return made


def clean_check(check: Check) -> None:
    """Refuses a check, or a part of it, in which something is not filled in or does not fit.

    Raises:
        ValidationError: naming every field.
    """
    clean_with_streams(check)
    parts = Parts.of(check, drafts=True)
    for part in parts.all:
        try:
            clean_part(part)
        except ValidationError as error:
            sentences = [f"“{part}”: {message}" for message in error.messages]
            raise ValidationError(sentences) from error
    refuse(check, check_misfits(check, parts))


def clean_part(part: Question | CareRoute) -> None:
    """Refuses a question or route in which something is not filled in or does not fit.

    Raises:
        ValidationError: naming every field.
    """
    clean_with_streams(part)
    if isinstance(part, Question):
        refuse(part, question_misfits(part))


def recall(check: Check) -> None:
    """Takes all versions of a check back; whoever asks for one is told so."""
    for version in check.versions.filter(recalled_at=None):
        _recall(version)


def recall_version(version: CheckVersion) -> None:
    """Takes one version back; visitors get the newest of those left, if any is.

    A check of which nothing is left is unpublished.
    """
    check = version.check_object
    with services.publishing():
        _recall(version)
        if check.current_version is None and check.live:
            check.unpublish()
        else:
            services.publish(services.fresh_row(check))


def _recall(version: CheckVersion) -> None:
    version.recalled_at = timezone.now()
    version.save(update_fields=["recalled_at"])


def needs_publishing(check: Check) -> bool:
    """Tells whether a question or route was published since, so that the check says less."""
    current = check.current_version
    if current is None:
        return False
    try:
        return compiled(check, draft=False).hash != current.definition_hash
    except ValidationError:
        return True
