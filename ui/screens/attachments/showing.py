"""From a case's files to what their screen shows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.services.casework import OpenCase
from ui.screens.attachments.shown import FileShown, FilesShown
from ui.widgets.only_reading import only_reading
from ui.wording import short_day, time_of_day, tr


def files_shown(opened: OpenCase, files: Iterable[Attachment]) -> FilesShown:
    """The files of an open case, the newest first."""
    shown = [_file(opened, file) for file in files]
    return FilesShown(opened.case.reference, tuple(reversed(shown)), only_reading(opened))


def _file(opened: OpenCase, file: Attachment) -> FileShown:
    at = file.added_at.astimezone()
    kinds = {
        AttachmentKind.PDF: tr("PDF"),
        AttachmentKind.PNG: tr("Picture (PNG)"),
        AttachmentKind.JPEG: tr("Picture (JPEG)"),
        AttachmentKind.WEBP: tr("Picture (WebP)"),
        AttachmentKind.TEXT: tr("Text"),
    }
    added = tr("added on {day} at {time} by {who}").format(
        day=short_day(at.date()), time=time_of_day(at), who=opened.names.get(file.added_by, "")
    )
    size = QLocale().formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    icon = "file-text" if file.kind in (AttachmentKind.PDF, AttachmentKind.TEXT) else "image"
    return FileShown(file.id, file.title, " · ".join((kinds[file.kind], size, added)), icon)
