"""Questions are rated, in reviews and in mock interviews, and the time for both is set."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from daysheet.guides.actions.changing import arrange, claimed, count_change, held
from daysheet.guides.actions.sessions import set_memory
from daysheet.guides.domain.habits import Habits
from daysheet.guides.domain.plans.choices import choices_as_json
from daysheet.guides.domain.plans.studying import session_questions, to_begin
from daysheet.guides.domain.practising import MIX
from daysheet.guides.domain.reviewing import Rating, rated
from daysheet.guides.models import Card, Plan, PracticeSession
from daysheet.guides.queries import choices_of
from daysheet.guides.studies import memory_of, session_of, study_of

logger = logging.getLogger(__name__)
RATINGS_KEPT = 60


def rate_card(
    *, plan: Plan, question: str, revision: int, rating: Rating, today: date, now: datetime
) -> bool:
    """Rate a question of the review; False when it was rated since the page with that revision, or is not due."""
    with transaction.atomic():
        held(plan)
        card = study_of(plan).by_question[question]
        if card.revision != revision or card.due > today:
            return False
        _keep_rating(plan, question, rating, "review", today=today, now=now)
    return True


def _keep_rating(
    plan: Plan, question: str, rating: Rating, where: str, *, today: date, now: datetime
) -> None:
    row = Card.objects.filter(plan=plan, question=question).first() or Card(plan=plan, question=question)
    memory = rated(memory_of(row) if row.pk else None, rating, today)
    told = {"on": today.isoformat(), "rating": rating, "where": where}
    row.ratings = [*row.ratings[1 - RATINGS_KEPT :], told]
    row.last_rated_at = now
    set_memory(row, memory)
    row.save()


def begin_session(*, plan: Plan, number: int, today: date, now: datetime) -> int:
    """Begin a mock interview, and its number: the planned one of this week, else a new one dated today.

    `number` is that of the page's button; the button pressed twice begins one session. A session that is not done is
    gone on with.
    """
    with transaction.atomic():
        held(plan)
        study = study_of(plan)
        open_ = next((one for one in study.sessions if one.began_on and not one.is_done), None)
        known = next((one for one in study.sessions if one.number == number and one.began_on), None)
        if open_ or known:
            return (open_ or known or study.sessions[0]).number
        planned = to_begin(study.sessions, today)
        following = max((one.number for one in study.sessions), default=0) + 1
        asked = session_questions(study, str(plan.key), planned.number if planned else following)
        if planned:
            row = plan.sessions.get(number=planned.number)
        else:
            minutes = sum(part.count * part.minutes for part in MIX)
            begins = study.standing.choices.begins
            row = PracticeSession(plan=plan, number=following, on=today, at=begins, minutes=minutes)
            row.changed_at = now
        row.began_on = today
        row.questions = [{"id": question.id, "rating": ""} for question in asked]
        row.save()
    logger.info("plan %s: session %s begun, %s questions", plan.pk, row.number, len(asked))
    return row.number


def rate_in_session(
    *, plan: Plan, number: int, question: str, rating: Rating, today: date, now: datetime
) -> bool:
    """Rate a question of a session, and with it the question's card; False when it was rated in it already."""
    with transaction.atomic():
        held(plan)
        row = plan.sessions.get(number=number)
        if question in session_of(row).ratings:
            return False
        for one in row.questions:
            if one["id"] == question:
                one["rating"] = rating
        row.save()
        _keep_rating(plan, question, rating, "session", today=today, now=now)
    return True


@transaction.atomic
def change_habits(*, plan: Plan, revision: int, habits: Habits, today: date, now: datetime) -> Plan:
    """Give reviews and mock interviews other time, and plan the rest anew beside them."""
    locked = claimed(plan, revision)
    choices = choices_of(locked)
    if choices.habits == habits:
        return locked
    before, choices = choices.habits, replace(choices, habits=habits)
    locked.choices = choices_as_json(choices)
    if (before.share, before.sessions) != (habits.share, habits.sessions):
        arrange(locked, choices, plan.place, first=max(today, choices.start), now=now)
    count_change(locked, "The time for reviews and mock interviews was changed", now=now)
    return locked
