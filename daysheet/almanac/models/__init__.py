"""What editors say over the shipped facts."""

from daysheet.almanac.models.own import FactsVersion, OwnEvent, OwnObservance, OwnPerson

__all__ = ["FactsVersion", "OwnEvent", "OwnObservance", "OwnPerson"]
