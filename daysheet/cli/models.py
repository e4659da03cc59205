"""Which of the clock's jobs have been given out."""

from django.db import models


class JobSlot(models.Model):
    """One job in one slot of time. The row is unique, so each slot is given out once, whoever ticks."""

    job = models.CharField(max_length=50)
    slot = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "slot"], name="job_slot_once")]

    def __str__(self) -> str:
        return f"{self.job} at {self.slot:%Y-%m-%d %H:%M}"
