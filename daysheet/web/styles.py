"""The style sheet as text, for a page that must stand alone."""

from functools import lru_cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

SHEET = Path(__file__).parent / "static" / "web" / "style.css"


@lru_cache(maxsize=1)
def inlined_styles() -> SafeString:
    """The site's style sheet as a style element: for files that readers keep, never for a page that we serve."""
    return mark_safe(f"<style>\n{SHEET.read_text(encoding='utf-8')}</style>")
