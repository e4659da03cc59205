"""A form of the desk as a browser would send it back."""

from lxml import html


def sent_by(page):
    """The names and values of the form in which a draft is edited, as they stand on the page."""
    (form,) = [f for f in html.fromstring(page).forms if "edit" in f.get("class", "").split()]
    return {
        name: value.removeprefix("\n") for name, value in form.form_values()
    }  # as browsers read a textarea


def words_of(page):
    """What a reader sees of a page, on one line."""
    return " ".join(html.fromstring(page).text_content().split())
