"""What goes into a paper for the community."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.documents.contents import PaperFrame


@dataclass(frozen=True, slots=True)
class TrustFormContents:
    """The form's ``items``, in their order; ``version`` says which words they are."""

    frame: PaperFrame
    items: tuple[str, ...]
    version: int
