"""The drawing of a people map: people who can be pressed, and the lines between them."""

from ui.widgets.people_drawing.drawing import PeopleDrawing
from ui.widgets.people_drawing.legend import Legend
from ui.widgets.people_drawing.looks import LineLook, PersonLook

__all__ = ["Legend", "LineLook", "PeopleDrawing", "PersonLook"]
