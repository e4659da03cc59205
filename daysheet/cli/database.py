"""Makes the database ready for a command that writes."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from daysheet.lib.files import one_at_a_time


def ensure_database() -> bool:
    """Create and migrate the database where that is needed; whether anything was done.

    Two commands at once: the second waits for the first. CommandError when the database cannot be used.
    """
    try:
        if not is_behind():
            return False
        with one_at_a_time(settings.DATA / "migrating.lock"):
            if not is_behind():
                return False
            call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as error:
        name = connection.settings_dict["NAME"]
        raise CommandError(
            f"the database {str(name)!r} cannot be used: {error}. Put a good copy in its place, "
            "mend its rights, or choose another with DAYSHEET_DATA or DAYSHEET_DATABASE_URL."
        ) from error
    return True


def is_behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
