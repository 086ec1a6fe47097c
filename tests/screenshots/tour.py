"""Through every screen, as a person would go: pressing what can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.hand import Hand
from tests.screenshots.album import Album
from tests.screenshots.around import around
from tests.screenshots.from_a_file import from_a_file
from tests.screenshots.known_people import known_people
from tests.screenshots.law import move_asked, of_the_law
from tests.screenshots.letters import letters
from tests.screenshots.of_the_office import of_the_office
from tests.screenshots.office import FAMILIES, PASSPHRASE, handwriting
from tests.screenshots.on_paper import on_paper
from tests.screenshots.people_heard import people_heard
from tests.screenshots.safekeeping import from_the_door, safekeeping
from tests.screenshots.whose_case import whose_case
from ui.screens.first_run.steps import CodeGroups


def tour(hand: Hand, album: Album) -> None:
    """First run up to the recovery code, then the vault that is there: each place, stage by stage, to the papers."""
    at_the_door(hand, album)
    hand.type("Passphrase", PASSPHRASE)
    hand.press("Unlock")
    hand.wait(lambda: hand.program.window.current_place() == "today")
    album.take("today")
    hand.go("referral")
    album.take("referral")
    open_case(hand, "Kovalenko")
    album.take("case")
    open_case(hand, "Tuhiwai")
    known_people(hand, album)
    for family, stage in (("Faleolo", "safety"), ("Rāwhiti", "notices")):
        open_case(hand, family)
        hand.go("stage")
        album.take(f"stage-{stage}")
    the_plan(hand, album)
    signing(hand, album)
    open_case(hand, "Manihera")
    on_paper(hand, album)
    open_case(hand, "Pōtiki")
    hand.go("documents")
    album.take("documents")
    hand.press("ask-somebody")
    album.take("asking")
    people_heard(hand, album, PASSPHRASE)
    open_case(hand, "Pōtiki")
    hand.go("follow_up")
    album.take("follow-up")
    hand.press("vary")
    album.take("changing-what-was-agreed")
    hand.press("Go back")
    hand.press("meet-again")
    album.take("meeting-again")
    hand.press("Go back")
    from_a_file(hand, album)
    around(hand, album)
    whose_case(hand, album)
    safekeeping(hand, album)
    of_the_office(hand, album)
    letters(hand, album, lambda: open_case(hand, "Rāwhiti"))
    of_the_law(hand, album)
    open_case(hand, "Faleolo")
    move_asked(hand, album)


def at_the_door(hand: Hand, album: Album) -> None:
    """What can be seen before a passphrase was given."""
    hand.start()
    album.dress()
    album.take("unlock")
    hand.press("Practice room …")
    album.take("practice-door")
    hand.press("Go back")
    from_the_door(hand, album)
    first_run(hand, album)
    hand.program.show_unlock()


def first_run(hand: Hand, album: Album) -> None:
    """The steps from nothing to the recovery code; no vault is made."""
    hand.press("Make a new vault")
    album.take("welcome")
    hand.press("Make a new vault")
    hand.type("Office", "Hill Country Office")
    hand.type("Your name", "Aroha Ngātai")
    hand.pick("Where it is", "Aotearoa New Zealand")
    album.take("who-works-here")
    hand.press("Go on")
    hand.press("Offer me six words")
    hand.type("The same once more", hand.read("New passphrase"))
    album.take("passphrase")
    hand.press("Go on")
    hand.wait(lambda: bool(hand.find(CodeGroups, "").accessibleName()))
    album.take("recovery-code")


def the_plan(hand: Hand, album: Album) -> None:
    """The case whose plan is being made: the first look proposes two items, the others find them there."""
    open_case(hand, "Henare")
    hand.go("stage")
    album.take("stage-plan")
    hand.go("agreement")
    if not hand.sees("change-1"):
        for what, who in (("Write a letter of apology in his own words", "Kahu"), ("Drive him to the garden", "Mere")):
            hand.press("add-item")
            hand.answer("item-what", what)
            hand.answer("item-who", who)
            hand.answer("item-due", "18/12/2026")
        hand.press("item-done")
        hand.answer("field-agreed-1", True)
    the_day(hand, album)
    hand.go("agreement")
    hand.press("change-1")
    album.take("agreement")
    hand.press("item-done")
    the_room(hand, album)


def the_day(hand: Hand, album: Album) -> None:
    """The day of the same case: everybody is there, some have spoken, it is private family time; who sits where."""
    hand.go("day")
    for name in ("Kahu Piripi Henare, ", "Sione Fonoti, "):
        if hand.sees(f"{name}Young person: here. Has spoken") or hand.sees(f"{name}Victim: here. Has spoken"):
            hand.press(name)
    album.take("day")
    hand.press("seating")
    album.take("seating")
    hand.press("Back to the day")
    hand.press("Private family time")
    album.take("day-private-time")
    hand.press("End private time")
    hand.press("Adjourn")
    album.take("day-adjourning")


def the_room(hand: Hand, album: Album) -> None:
    """What others see of the plan: on the wall, in their hands, and under the privacy key."""
    hand.press("Room display")
    hand.go("stage")
    hand.go("agreement")
    window = hand.program.room_display.window()
    hand.program.window.time_asked.emit(20)
    album.take("room-display", window)
    hand.press("Room display")
    hand.press("let-read")
    album.take("let-someone-read")
    hand.press("give-laptop-back")
    album.take("give-laptop-back")
    hand.type("The passphrase of whoever works here", PASSPHRASE)
    hand.press("Take the laptop back")
    hand.wait(lambda: hand.program.window.current_place() == "agreement")
    for _ in range(2):
        QTest.keyClick(hand.program.window, Qt.Key.Key_F9)
        if hand.program.veil.is_laid():
            album.take("covered")


def signing(hand: Hand, album: Album) -> None:
    """The signing, begun by the first look; nobody's signature is kept, so that each look finds it the same."""
    open_case(hand, "Parata")
    hand.go("signing")
    if hand.sees("begin-signing"):
        hand.press("begin-signing")
    album.take("signing")
    hand.press("ask-next")
    hand.answer("field-consent", True)
    hand.draw(handwriting())
    album.take("signing-act")
    hand.press("give-back")


def open_case(hand: Hand, family: str) -> None:
    """Look a case up in the list and open it."""
    hand.go("cases")
    hand.look_up(FAMILIES[family][0])
