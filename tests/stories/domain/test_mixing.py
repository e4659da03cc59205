"""Of several sentences as many are told as the words hold, and those as whole as they can be."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from daysheet.stories.domain.mixing import Form, best_mix

forms = st.builds(Form, st.integers(1, 300).map(float), st.integers(1, 30), st.just("words"))


def test_two_short_sentences_go_before_one_long_one():
    options = [[Form(100.0, 40, "whole"), Form(85.0, 20, "cut")], [Form(100.0, 30, "whole")]]

    told = best_mix(options, 57, 57)

    assert [form.text if form else None for form in told] == ["cut", "whole"]


def test_what_fits_whole_is_told_whole():
    options = [[Form(100.0, 25, "whole"), Form(85.0, 12, "cut")], [Form(100.0, 30, "whole")]]

    assert [form.text for form in best_mix(options, 57, 57) if form] == ["whole", "whole"]


def test_what_fits_in_no_form_is_left_out():
    assert best_mix([[Form(100.0, 61, "whole")], [Form(100.0, 9, "whole")]], 57, 40) == [
        None,
        Form(100.0, 9, "whole"),
    ]


def test_nothing_to_tell_is_told_by_nothing():
    assert best_mix([], 57, 40) == []


@given(st.lists(st.lists(forms, max_size=4), max_size=4), st.integers(-9, 60), st.integers(-9, 60))
def test_no_other_mix_is_worth_more(options, most, aim):
    def worth(mix):
        words = sum(form.words for form in mix if form)
        return sum(form.worth for form in mix if form) + 0.5 * (min(words, aim) - max(0, words - aim))

    told = best_mix(options, most, aim)

    every = [
        mix
        for mix in product(*[[None, *some] for some in options])
        if sum(f.words for f in mix if f) <= max(0, most)
    ]
    assert sum(form.words for form in told if form) <= max(0, most)
    assert abs(worth(told) - max(map(worth, every))) < 1e-6
