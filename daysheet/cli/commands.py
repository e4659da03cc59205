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
    Entry("plan", "dated work from a guide, in the hours there are", "daysheet plan home-food-business-california --hours 6 --start 2026-12-01 --place us/ca/santa-clara"),
    Entry("locate", "the city that a release is about", "daysheet locate release.txt --json"),
    Entry("competencies", "what a résumé shows or a posting asks for", "daysheet competencies resume.pdf --guide software-engineer-to-machine-learning-engineer --kind resume --json"),
)  # fmt: skip

OURS = (
    Entry("serve", "web server, worker and tick under one supervisor", "daysheet serve"),
    Entry("demo", "load the demo network and serve it", "daysheet demo"),
    Entry("add_place", "add a city to the network", 'daysheet add_place "Springfield, IL"'),
    Entry("add_editor", "let somebody into the desk", "daysheet add_editor desk@example.org --place us/il/springfield"),
    Entry("add_calendar", "subscribe to somebody's calendar for a city", 'daysheet add_calendar https://library.example/events.ics --place us/ca/santa-clara --name "City Library"'),
    Entry("fetch", "bring in what is at an address: a feed, a page, a PDF", "daysheet fetch https://city.example/feed.xml --place us/ca/santa-clara"),
    Entry("publish", "publish a release of your own as a story", "daysheet publish my.txt --place us/ca/santa-clara"),
    Entry("import_facts", "take observances, people or events from a CSV file", "daysheet import_facts festivals.csv --keep-good"),
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
    Entry("account_unsetmultipleprimaryemails", "one primary e-mail address a user", "daysheet account_unsetmultipleprimaryemails"),
    Entry("api_tokens", "tokens of Wagtail's API", "daysheet api_tokens --help"),
    Entry("compilemessages", "compile translations", "daysheet compilemessages"),
    Entry("convert_mariadb_uuids", "a repair for MariaDB, which Daysheet does not use", "daysheet convert_mariadb_uuids --help"),
    Entry("create_log_entries_from_revisions", "fill Wagtail's log from revisions", "daysheet create_log_entries_from_revisions"),
    Entry("createcachetable", "table of a database cache, which Daysheet does not use", "daysheet createcachetable --dry-run"),
    Entry("deduplicate_tags", "merge tags that are the same", "daysheet deduplicate_tags"),
    Entry("enable_fuzzystrmatch", "a PostgreSQL extension for searching", "daysheet enable_fuzzystrmatch"),
    Entry("enable_trigram", "a PostgreSQL extension for searching", "daysheet enable_trigram"),
    Entry("enable_unaccent", "a PostgreSQL extension for searching", "daysheet enable_unaccent"),
    Entry("findstatic", "where a static file comes from", "daysheet findstatic web/style.css"),
    Entry("fixtree", "repair Wagtail's page tree", "daysheet fixtree"),
    Entry("flush", "empty every table; asks first", "daysheet flush"),
    Entry("makemessages", "collect texts to translate", "daysheet makemessages -l es"),
    Entry("move_pages", "move Wagtail pages", "daysheet move_pages 3 4"),
    Entry("optimizemigration", "simplify a migration", "daysheet optimizemigration places 0001"),
    Entry("prune_db_task_results", "delete old results of background jobs", "daysheet prune_db_task_results"),
    Entry("publish_scheduled", "publish what Wagtail has scheduled", "daysheet publish_scheduled"),
    Entry("publish_scheduled_pages", "the same under its former name", "daysheet publish_scheduled_pages"),
    Entry("purge_embeds", "forget embedded media", "daysheet purge_embeds"),
    Entry("purge_revisions", "delete old revisions", "daysheet purge_revisions --days 365"),
    Entry("rebuild_references_index", "rebuild Wagtail's index of references", "daysheet rebuild_references_index"),
    Entry("remove_orphaned_tags", "delete tags that nothing carries", "daysheet remove_orphaned_tags"),
    Entry("remove_stale_contenttypes", "delete content types without a model", "daysheet remove_stale_contenttypes"),
    Entry("set_url_paths", "repair addresses of Wagtail pages", "daysheet set_url_paths"),
    Entry("show_references_index", "count what Wagtail's index of references holds", "daysheet show_references_index"),
    Entry("sqlflush", "the SQL of flush", "daysheet sqlflush"),
    Entry("sqlmigrate", "the SQL of a migration", "daysheet sqlmigrate places 0001"),
    Entry("sqlsequencereset", "the SQL that resets sequences", "daysheet sqlsequencereset places"),
    Entry("squashmigrations", "join migrations into one", "daysheet squashmigrations places 0002"),
    Entry("startapp", "an empty application; imitate a package instead", "daysheet startapp letters"),
    Entry("startproject", "an empty project", "daysheet startproject elsewhere"),
    Entry("test", "Django's test runner; use make test", "daysheet test"),
    Entry("testserver", "a server on test data", "daysheet testserver places.json"),
    Entry("update_index", "rebuild the search index", "daysheet update_index"),
    Entry("wagtail_update_image_renditions", "make image sizes anew", "daysheet wagtail_update_image_renditions"),
    Entry("wagtail_update_index", "rebuild the search index", "daysheet wagtail_update_index"),
)  # fmt: skip
