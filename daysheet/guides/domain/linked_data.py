"""A guide as schema.org has it: a course for a career, a how-to for an errand."""

from __future__ import annotations

from typing import Any

from daysheet.guides.domain.graph import in_order
from daysheet.guides.domain.guide import Guide, Step
from daysheet.guides.domain.sums import Span


def guide_json_ld(guide: Guide, hours: Span, *, publisher: str, base: str) -> dict[str, Any]:
    """The guide's own description; `hours` is what the core takes, `base` the site's address."""
    told = _how_to(guide, base) if guide.kind == "civic" else _course(guide, hours, publisher, base)
    return {
        "@context": "https://schema.org",
        **told,
        "name": guide.title,
        "description": guide.summary,
        "url": f"{base}{address_of(guide)}",
        "inLanguage": "en",
        "dateModified": guide.last_checked.isoformat(),
        "version": guide.version,
    }


def address_of(guide: Guide) -> str:
    """The path of the guide's page."""
    return f"/guides/{guide.slug}/"


def address_of_step(guide: Guide, step: Step) -> str:
    """The path of what is told of a step."""
    return f"{address_of(guide)}steps/{step.class_}/#{step.id}"


def _course(guide: Guide, hours: Span, publisher: str, base: str) -> dict[str, Any]:
    spent = f"PT{hours.middle:.0f}H"
    return {
        "@type": "Course",
        "provider": {"@type": "Organization", "name": publisher, "url": f"{base}/"},
        "audience": {"@type": "EducationalAudience", "audienceType": guide.audience},
        "isAccessibleForFree": True,
        "offers": {"@type": "Offer", "category": "Free", "price": 0, "priceCurrency": "USD"},
        "timeRequired": spent,
        "teaches": [step.title for step in guide.step if not step.optional],
        "hasCourseInstance": {
            "@type": "CourseInstance",
            "courseMode": "Online",
            "courseWorkload": spent,
        },
    }


def _how_to(guide: Guide, base: str) -> dict[str, Any]:
    steps = [guide.steps[name] for name in in_order({step.id: step.after for step in guide.step})]
    return {
        "@type": "HowTo",
        "step": [
            {
                "@type": "HowToStep",
                "position": number,
                "name": step.title,
                "text": step.about or step.title,
                "url": f"{base}{address_of_step(guide, step)}",
            }
            for number, step in enumerate(steps, 1)
        ],
        "supply": [
            {"@type": "HowToSupply", "name": name}
            for name in dict.fromkeys(one for step in steps for one in step.bring)
        ],
    }
