"""Personal plans: what a reader chose, the dated work that came of it, and how far it is done."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

OWN = "own-"  # how the names of a reader's own steps begin; a guide's steps never do


class Plan(models.Model):
    """One reader's dated version of a guide. It says nothing about the reader but what the reader chose.

    `have` maps the steps that the reader holds to how that came: found in a résumé, ticked, or shown.
    `steps` are the guide's steps as the plan's version of it has them, so that a newer one changes nothing unasked.
    `outcome` is what the planner said last, beside the items: finish, milestones, misses, what moved.
    `revision` goes up with every change, so that a page opened before it can be told so.
    """

    token = models.CharField(max_length=43, unique=True, help_text="the private link; a new one revokes it")
    key = models.UUIDField(unique=True, help_text="the plan in calendars: it outlives the link")
    form_key = models.CharField(
        max_length=64, unique=True, help_text="the form that it came from: a double click"
    )
    guide = models.CharField(max_length=120)
    version = models.CharField(max_length=40)
    place = models.ForeignKey(
        "places.Place", null=True, blank=True, on_delete=models.SET_NULL, related_name="plans"
    )
    choices = models.JSONField(default=dict)
    have = models.JSONField(default=dict)
    steps = models.JSONField(default=dict)
    outcome = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=1)
    changes = models.JSONField(default=list, help_text="the last of them: {revision, at, told}")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    opened_on = models.DateField(help_text="the last day on which page or calendar was asked for")

    wagtail_reference_index_ignore = True  # nothing of Wagtail's is referred to, so nothing to look up

    class Meta:
        ordering = ("-created_at", "-pk")
        indexes = [models.Index(fields=["opened_on"], name="plan_opened_on")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(guide="") & ~Q(version=""), name="plan_has_guide_and_version"
            ),
            models.CheckConstraint(condition=~Q(token="") & ~Q(form_key=""), name="plan_has_keys"),
            models.CheckConstraint(
                condition=Q(changed_at__gte=F("created_at")), name="plan_changes_after_making"
            ),
        ]

    def __str__(self) -> str:
        return f"plan {self.pk} of {self.guide}"

    def get_absolute_url(self) -> str:
        return reverse("guides:plan", kwargs={"token": self.token})


class PlanItem(models.Model):
    """One step of a plan with its dates and its progress: a step of the guide, or one of the reader's own.

    `name` is the step's id, or 'own-…' with a `title` of the reader's. `pieces` are rows of
    {"number", "on", "minutes", "sequence", "changed_at"}: the number never changes and names the piece in
    calendars; `sequence` of the item is the highest that any of its pieces had.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="items")
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=200, blank=True)
    after = models.JSONField(default=list, help_text="prerequisites of an own step")
    position = models.PositiveIntegerField()
    minutes = models.PositiveIntegerField(help_text="all of its work, done or not")
    done_minutes = models.PositiveIntegerField(default=0)
    finished_on = models.DateField(null=True, blank=True)
    is_pinned = models.BooleanField(default=False)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    pieces = models.JSONField(default=list)
    sequence = models.PositiveIntegerField(default=0)
    note = models.TextField(max_length=2000, blank=True)
    links = models.JSONField(default=list, help_text="addresses that show the step: {address, title}")
    changed_at = models.DateTimeField()

    wagtail_reference_index_ignore = True  # as above

    class Meta:
        ordering = ("position", "pk")
        constraints = [
            models.UniqueConstraint(fields=["plan", "name"], name="plan_item_once"),
            models.CheckConstraint(
                condition=(Q(name__startswith=OWN) & ~Q(title="")) | (~Q(name__startswith=OWN) & Q(title="")),
                name="plan_item_own_has_title",
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None, ends_on=None) | Q(starts_on__lte=F("ends_on")),
                name="plan_item_starts_before_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title or self.name} of plan {self.plan_id}"

    @property
    def is_own(self) -> bool:
        return self.name.startswith(OWN)

    @property
    def left_minutes(self) -> int:
        """The work that is still to do."""
        return 0 if self.finished_on else max(0, self.minutes - self.done_minutes)


class ClosedLink(models.Model):
    """A private link that was given up, so that whoever follows it is told so; only its digest is kept."""

    class Reason(models.TextChoices):
        REPLACED = "replaced", "Replaced by a new link"
        DELETED = "deleted", "The plan was deleted"
        UNOPENED = "unopened", "Nobody had opened the plan for long"

    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the token")
    reason = models.CharField(max_length=8, choices=Reason.choices)
    closed_on = models.DateField()

    wagtail_reference_index_ignore = True  # as above

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=["replaced", "deleted", "unopened"]), name="closed_link_reason_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.reason} on {self.closed_on}"


class Card(models.Model):
    """How well a reader knows one question of the bank; it has a row from its first rating on.

    `reps` goes up with every rating, so that a double click rates once. `ratings` are the last of them, rows of
    {"on", "rating", "where"}, where is 'review' or 'session'.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="cards")
    question = models.CharField(max_length=120, help_text="its id in the guide's bank")
    stability = models.FloatField(help_text="days until the chance of recall falls to 0.9")
    difficulty = models.FloatField(help_text="1 to 10")
    due_on = models.DateField()
    rated_on = models.DateField()
    last_rated_at = models.DateTimeField()
    reps = models.PositiveIntegerField()
    lapses = models.PositiveIntegerField(default=0)
    ratings = models.JSONField(default=list)

    wagtail_reference_index_ignore = True  # as above

    class Meta:
        ordering = ("due_on", "question")
        constraints = [
            models.UniqueConstraint(fields=["plan", "question"], name="card_once"),
            models.CheckConstraint(condition=Q(due_on__gt=F("rated_on")), name="card_due_after_rating"),
            models.CheckConstraint(
                condition=Q(stability__gt=0) & Q(difficulty__range=(1, 10)) & Q(reps__gte=1),
                name="card_memory_in_range",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question} of plan {self.plan_id}"


class PracticeSession(models.Model):
    """A mock interview of a plan: planned for a day, and from its beginning on with its questions and ratings.

    `number` never changes and names the session in calendars; `sequence` counts the changes of its time.
    `questions` are rows of {"id", "rating"}, the rating empty until it is given.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="sessions")
    number = models.PositiveIntegerField()
    on = models.DateField()
    at = models.TimeField()
    minutes = models.PositiveIntegerField()
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()
    began_on = models.DateField(null=True, blank=True)
    questions = models.JSONField(default=list)

    wagtail_reference_index_ignore = True  # as above

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="practice_session_once")]

    def __str__(self) -> str:
        return f"session {self.number} of plan {self.plan_id}"
