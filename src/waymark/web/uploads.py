"""Uploads stay in memory and below a limit; one that grows past it is cut off while it arrives."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from django.core.files.uploadhandler import MemoryFileUploadHandler, StopUpload

from waymark.career.exchange.safe import LARGEST

if TYPE_CHECKING:
    from django.http import QueryDict
    from django.utils.datastructures import MultiValueDict


class CappedMemoryHandler(MemoryFileUploadHandler):
    """Keeps a file in memory, up to the size a history may have."""

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: dict[str, str],  # noqa: N803 - Django's name
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> tuple[QueryDict, MultiValueDict[str, Any]] | None:
        """Take every size here; `receive_data_chunk` draws the line."""
        del input_data, META, boundary, encoding
        self.activated = True
        self._seen = 0
        self._too_large = content_length > LARGEST + 1024 * 1024
        return None

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep the chunk, or stop when there is too much."""
        self._seen += len(raw_data)
        if self._too_large or self._seen > LARGEST + 1:
            raise StopUpload(connection_reset=False)
        return super().receive_data_chunk(raw_data, start)
