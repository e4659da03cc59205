"""Where photos lie that nobody but staff may see: beside the public media, never in it."""

import os

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible(path="daysheet.community.storage.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """Files under PRIVATE_ROOT, readable by the site's own account only; they have no public address."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    @property
    def location(self) -> str:
        return os.path.abspath(settings.PRIVATE_ROOT)

    def url(self, name: str | None) -> str:
        raise ValueError(f"{name!r} is private: a staff view shows it, no address does.")
