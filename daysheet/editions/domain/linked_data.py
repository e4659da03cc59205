"""The site as schema.org has it."""

from __future__ import annotations

from typing import Any


def site_json_ld(name: str, address: str) -> dict[str, Any]:
    """The network and how to search it."""
    target = {"@type": "EntryPoint", "urlTemplate": f"{address}/search/?q={{search_term_string}}"}
    action = {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": name,
        "url": f"{address}/",
        "potentialAction": action,
    }
