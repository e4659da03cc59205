"""Which place gets the bare name."""

from daysheet.places.domain.slugs import Named, slugs


def test_a_name_alone_in_its_state_is_its_slug():
    places = [Named(1, "Austin", "TX", "Travis", 974447), Named(2, "Austin", "MN", "Mower", 24563)]

    assert slugs(places) == {1: "us/tx/austin", 2: "us/mn/austin"}


def test_two_of_a_name_both_carry_their_county():
    places = [Named(1, "Oakwood", "OH", "Montgomery", 9052), Named(2, "Oakwood", "OH", "Cuyahoga", 3681)]

    assert slugs(places) == {1: "us/oh/oakwood-montgomery", 2: "us/oh/oakwood-cuyahoga"}


def test_ten_times_the_people_keep_the_bare_name():
    places = [
        Named(1, "Burbank", "CA", "Santa Clara", 4926),
        Named(2, "Burbank", "CA", "Los Angeles", 105319),
    ]

    assert slugs(places) == {1: "us/ca/burbank-santa-clara", 2: "us/ca/burbank"}


def test_the_only_post_office_keeps_the_bare_name_against_an_equal():
    places = [
        Named(1, "Morehead", "KY", "Rowan", 7045, has_post_office=True),
        Named(2, "Morehead", "KY", "Muhlenberg", 7622),
    ]

    assert slugs(places) == {1: "us/ky/morehead", 2: "us/ky/morehead-muhlenberg"}


def test_a_post_office_does_not_beat_a_place_twice_its_size():
    places = [
        Named(1, "Oakwood", "OH", "Paulding", 588, has_post_office=True),
        Named(2, "Oakwood", "OH", "Montgomery", 9052),
        Named(3, "Oakwood", "OH", "Cuyahoga", 3681),
    ]

    assert set(slugs(places).values()) == {
        "us/oh/oakwood-paulding",
        "us/oh/oakwood-montgomery",
        "us/oh/oakwood-cuyahoga",
    }


def test_two_in_one_county_are_told_apart_by_number():
    places = [Named(7, "Vincent", "CA", "Los Angeles", 900), Named(5, "Vincent", "CA", "Los Angeles", 900)]

    assert slugs(places) == {5: "us/ca/vincent-los-angeles", 7: "us/ca/vincent-los-angeles-7"}


def test_a_shipped_slug_stays_although_the_counts_have_changed():
    shipped = {1: "us/ca/burbank"}
    places = [
        Named(1, "Burbank", "CA", "Santa Clara", 4926),
        Named(2, "Burbank", "CA", "Los Angeles", 105319),
    ]

    assert slugs(places, shipped) == {1: "us/ca/burbank", 2: "us/ca/burbank-los-angeles"}


def test_the_order_of_the_rows_changes_nothing():
    places = [Named(n, "Salem", "OH", county, 900 + n) for n, county in enumerate(["Ash", "Birch", "Elm"])]

    assert slugs(places) == slugs(places[::-1])
