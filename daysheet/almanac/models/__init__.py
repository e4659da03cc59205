"""What editors say over the shipped facts, and other people's calendars."""

from daysheet.almanac.models.calendars import Occurrence, SubscribedCalendar
from daysheet.almanac.models.own import FactsVersion, OwnEvent, OwnObservance, OwnPerson

__all__ = ["FactsVersion", "Occurrence", "OwnEvent", "OwnObservance", "OwnPerson", "SubscribedCalendar"]
