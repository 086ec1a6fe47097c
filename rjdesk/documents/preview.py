"""Pictures of a document's pages, with the signatures' ink on them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as raw pixels: ``pixels`` are RGBA, 8 bits a channel, rows top down without padding, on white."""

    width: int
    height: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """How many pages a document has."""
    raise NotImplementedError


def draw_page(pdf: bytes, page: int, width: int) -> PagePicture:
    """Page ``page`` (from 0) drawn ``width`` pixels wide."""
    raise NotImplementedError
