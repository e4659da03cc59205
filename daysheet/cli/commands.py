"""Every command, in a line and an example; a test compares this with the files and with Django."""

from typing import NamedTuple


class Entry(NamedTuple):
    name: str
    about: str
    example: str


OFFLINE = (
    Entry("today", "a city's day in the terminal", "daysheet today us/ca/santa-clara --date 2026-03-01"),
    Entry("on", "everything that falls on a date", "daysheet on 03-01 --place us/ca/santa-clara"),
    Entry("dates", "the dates of an observance, year by year", "daysheet dates thanksgiving-day --years 2016-2036"),
    Entry("brief", "a sourced five-part draft of a release", "daysheet brief release.txt --json"),
    Entry("check", "whether a brief stands in its release (without arguments: Django's checks)", "daysheet check brief.json release.txt --json"),
    Entry("locate", "the city that a release is about", "daysheet locate release.txt --json"),
)  # fmt: skip

OURS = (
    Entry("serve", "web server, worker and tick under one supervisor", "daysheet serve"),
    Entry("demo", "load the demo network and serve it", "daysheet demo"),
    Entry("add_place", "add a city to the network", 'daysheet add_place "Springfield, IL"'),
    Entry("add_editor", "let somebody into the desk", "daysheet add_editor desk@example.org --place us/il/springfield"),
    Entry("publish", "publish a release of your own as a story", "daysheet publish my.txt --place us/ca/santa-clara"),
    Entry("tick", "do what the clock asks for, once", "daysheet tick"),
)  # fmt: skip

DJANGO = (
    Entry("changepassword", "set a user's password", "daysheet changepassword desk@example.org"),
    Entry("clearsessions", "delete sessions that have ended", "daysheet clearsessions"),
    Entry("collectstatic", "gather and compress the static files", "daysheet collectstatic --noinput"),
    Entry("createsuperuser", "make a publisher, by questions", "daysheet createsuperuser"),
    Entry("db_worker", "run background jobs", "daysheet db_worker"),
    Entry("dbshell", "the database's own shell", "daysheet dbshell"),
    Entry("diffsettings", "settings that differ from Django's", "daysheet diffsettings"),
    Entry("dumpdata", "the database as JSON", "daysheet dumpdata places --indent 2"),
    Entry("inspectdb", "models of an existing database", "daysheet inspectdb"),
    Entry("loaddata", "load JSON that dumpdata wrote", "daysheet loaddata places.json"),
    Entry("makemigrations", "write migrations for changed models", "daysheet makemigrations"),
    Entry("migrate", "create or upgrade the database", "daysheet migrate"),
    Entry("runserver", "Django's development server", "daysheet runserver"),
    Entry("sendtestemail", "whether mail goes out", "daysheet sendtestemail you@example.org"),
    Entry("shell", "Python with the models at hand", "daysheet shell"),
    Entry("showmigrations", "which migrations have run", "daysheet showmigrations"),
)  # fmt: skip
