"""Shows the help that ships with the program."""

from __future__ import annotations

import tomllib

from rjdesk import __version__
from rjdesk.bundled import resource
from ui.widgets.card import Card
from ui.widgets.page import Page
from ui.widgets.text import label


class HelpView(Page):
    """Sections of plain lines, read from ``resources/help``."""

    def __init__(self) -> None:
        super().__init__(self.tr("Help"), self.tr("rjdesk {version}").format(version=__version__))
        for section in tomllib.loads(resource("help", "en.toml").read_text("utf-8"))["section"]:
            card = Card(section["title"])
            for words in section["lines"]:
                card.add(label(words))
            self.add(card)
