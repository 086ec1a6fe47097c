"""Shows the help that ships with the program."""

from __future__ import annotations

import tomllib
from functools import partial

from PySide6.QtCore import Qt

from rjdesk import __version__
from rjdesk.bundled import resource
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.page import Page
from ui.widgets.text import label


class HelpView(Page):
    """What it is about first, each leading to its section; then the sections of plain lines, from ``resources/help``."""

    def __init__(self) -> None:
        super().__init__(self.tr("Help"), self.tr("rjdesk {version}").format(version=__version__))
        self._contents = Flow(spacing=14)
        self.add(self._contents)
        for section in tomllib.loads(resource("help", "en.toml").read_text("utf-8"))["section"]:
            self._add_section(section["title"], section["lines"])

    def _add_section(self, title: str, lines: list[str]) -> None:
        card = Card(title)
        card.setAccessibleName(title)
        card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for words in lines:
            card.add(label(words))
        self.add(card)
        link = button(title, "link", name=self.tr("Go to: {title}").format(title=title))
        link.clicked.connect(partial(self._turn_to, card))
        self._contents.addWidget(link)

    def _turn_to(self, card: Card) -> None:
        self.show_part(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
