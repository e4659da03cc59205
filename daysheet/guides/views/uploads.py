"""Files that are read in memory and forgotten: nothing of them touches the disk."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

MOST_BYTES = 5_000_000  # a file
MOST_REQUEST = 11_000_000  # two files and what is around them


class MemoryOnly(FileUploadHandler):
    """Keeps a file in memory up to the limit; of a larger one nothing but its name, in `too_large`."""

    chunk_size = 2**18

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.too_large: list[str] = []

    def new_file(self, *args: Any, **options: Any) -> None:
        super().new_file(*args, **options)
        self.parts: list[bytes] = []
        self.size = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.size += len(raw_data)
        if self.size > MOST_BYTES:
            self.parts = []
            if self.field_name not in self.too_large:
                self.too_large.append(self.field_name or "")
            raise SkipFile
        self.parts.append(raw_data)

    def file_complete(self, file_size: int) -> SimpleUploadedFile | None:
        if self.size > MOST_BYTES:
            return None
        return SimpleUploadedFile(self.file_name or "file", b"".join(self.parts), self.content_type or "")


def in_memory(request: HttpRequest) -> MemoryOnly:
    """Make the request keep its files in memory; call it before anything reads the request."""
    handler = MemoryOnly(request)
    request.upload_handlers = [handler]
    return handler


def request_size(request: HttpRequest) -> int:
    """How long the request says it is; Django reads no further than that."""
    told = request.META.get("CONTENT_LENGTH") or "0"
    return int(told) if told.isdecimal() else 0
