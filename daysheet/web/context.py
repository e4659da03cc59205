"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """The network's name, its public address and the canonical address of this page."""
    return {
        "network_name": settings.NETWORK_NAME,
        "base_url": settings.BASE_URL,
        "canonical": settings.BASE_URL + request.path,
    }
