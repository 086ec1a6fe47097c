"""The one style sheet, made from tokens and the size of text."""

from __future__ import annotations

import re
from string import Template

from rjdesk.bundled import resource
from ui.widgets.theme.tokens import Tokens

BASE_PX = 15  # of body text at 100 %
_SIZE = re.compile(r"\b(\d+)u\b")


def stylesheet(tokens: Tokens, text: float) -> str:
    """The style sheet of a scheme.

    ``resources/styles/rjdesk.qss`` names colours as ``$token`` and sizes that grow with the text as ``12u``; a plain
    ``1px`` stays what it is.
    """
    sheet = resource("styles", "rjdesk.qss").read_text("utf-8")
    colours = {name: getattr(tokens, name) for name in Tokens.__slots__}
    return _SIZE.sub(lambda size: f"{round(int(size[1]) * text)}px", Template(sheet).substitute(colours))
