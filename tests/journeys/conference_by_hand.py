"""A whole conference, worked through in the real window by a hand: what is pressed, typed, ticked and drawn."""

from __future__ import annotations

from datetime import date, timedelta

from tests.hand import Hand
from ui.screens.first_run.steps import CodeGroups

YOUNG, MOTHER, VICTIM, POLICE = "Tāne Rāwhiti", "Mere Rāwhiti", "Nguyễn Thị Ánh", "Sergeant Olena Kovalenko"
OFFICE, FACILITATOR = "Te Kōwhai Valley Office", "Aroha Ngātai"
PASSPHRASE = "harbour kettle mossy ladder violet"
TODAY = date(2026, 11, 20)
PEOPLE = (
    (MOTHER, "Parent, guardian or carer"),
    (VICTIM, "Victim"),
    (POLICE, "Police (informant)"),
)
EVERYONE = (YOUNG, MOTHER, VICTIM, POLICE)


def written(day: date) -> str:
    """A day as a facilitator types it."""
    return f"{day.day}/{day.month}/{day.year}"


def start(hand: Hand) -> None:
    """First run: office, passphrase, recovery code typed back."""
    hand.press("Make a new vault")
    hand.type("Office", OFFICE)
    hand.type("Your name", FACILITATOR)
    hand.pick("Where it is", "Aotearoa New Zealand")
    hand.press("Go on")
    hand.type("New passphrase", PASSPHRASE)
    hand.type("The same once more", PASSPHRASE)
    hand.press("Go on")
    hand.type("Type the code from your sheet", recovery_code(hand))
    hand.press("Make the vault")
    hand.press("Begin")


def recovery_code(hand: Hand) -> str:
    """The code as it stands on the screen, for someone to write down."""
    return hand.find(CodeGroups, "").accessibleName()


def refer(hand: Hand, more: tuple[tuple[str, str], ...] = ()) -> None:
    """A referral with its charge and people, and ``more`` of them: name and role."""
    hand.press("New referral")
    hand.pick("Process", "Family Group Conference (youth justice)")
    hand.pick("How it came", "Intention to charge")
    hand.type("Reference", "FGC-2026-0147")
    hand.type("Name", YOUNG)
    hand.type("Born on", "3/5/2011")
    hand.press("Open the case")
    hand.press("add-charge")
    hand.answer("field-offence", "Unlawfully took a motor vehicle")
    hand.press("charge-save")
    for name, role in (*PEOPLE, *more):
        hand.press("add-person")
        hand.answer("field-name", name)
        hand.answer("field-role", role)
        hand.press("person-save")


def prepare(hand: Hand) -> None:
    """From the referral to the last notice."""
    convene(hand)
    for_each(hand, "notified", written(TODAY - timedelta(days=3)), EVERYONE)
    close(hand)


def convene(hand: Hand, everyone: tuple[str, ...] = EVERYONE) -> None:
    """From the referral to the notices."""
    hand.press("go-on")
    hand.answer("source/", "Police")
    for matter in ("in_custody/", "family_violence/", "sexual_violence/"):
        hand.answer(matter, False)
    close(hand)
    hand.answer("trigger/", written(TODAY - timedelta(days=12)))
    hand.answer("consulted_with/", "Youth aid, family, school")
    close(hand)
    for_each(hand, "consulted", True, everyone)
    hand.answer("conference_on/", written(TODAY))
    hand.answer("conference_time/", "10:00")
    hand.answer("conference_at/", "Te Kōwhai marae")
    hand.answer("convened_on/", written(TODAY - timedelta(days=4)))
    close(hand)
    for_each(hand, "prepared", True, everyone)
    for_each(hand, "way", "In the room", (VICTIM,))
    close(hand)
    for_each(hand, "safe", True, everyone)
    hand.answer("decided_by/", FACILITATOR)
    close(hand)
    hand.answer("health/", "The family doctor")
    hand.answer("education/", "The dean")
    close(hand)


def hold(hand: Hand) -> None:
    """The conference, up to the plan."""
    for_each(hand, "attended", True, EVERYONE)
    hand.answer("privilege/", True)
    close(hand)
    hand.answer("summary_read/", True)
    for_each(hand, "admission", "Admitted", ("Unlawfully took a motor vehicle",))
    close(hand)
    for_each(hand, "turn", True, (VICTIM,))
    close(hand)
    close(hand)
    close(hand)
    hand.answer("offered/", True)
    close(hand)


def agree(hand: Hand) -> None:
    """Two items, both agreed; then the record is read back."""
    hand.press("open-panel")
    for what, who in (("Write a letter of apology", YOUNG), ("Drive him to the garden each Saturday", MOTHER)):
        hand.press("add-item")
        hand.answer("item-what", what)
        hand.answer("item-who", who)
        hand.answer("item-due", written(TODAY + timedelta(days=21)))
        hand.press("item-done")
    for number in (1, 2):
        hand.answer(f"field-agreed-{number}", True)
    hand.press("back-to-stage")
    close(hand)
    hand.answer("read_back/", True)
    close(hand)


def sign(hand: Hand) -> None:
    """Ink, a typed name, one who declines, one who is gone; then the signing is closed."""
    hand.press("open-panel")
    sign_all(hand)


def sign_all(hand: Hand) -> None:
    """The same, where the signing is on the screen."""
    hand.press("begin-signing")
    hand.press("ask-next")
    hand.answer("field-consent", True)
    hand.type("Who stands beside you?", f"with {MOTHER}")
    hand.draw()
    hand.press("sign")
    hand.press("ask-next")
    hand.answer("field-consent", True)
    hand.press("type-instead")
    hand.type("The name, typed", MOTHER)
    hand.answer("field-attested", True)
    hand.press("sign")
    hand.press("ask-next")
    hand.press("I don't want to sign")
    hand.press("I don't sign")
    hand.press("Not here")
    hand.press("Yes, not here")
    hand.press("close-signing")


def hand_out(hand: Hand) -> None:
    """The signed original and the office's certificate leave the vault."""
    hand.press("go-to-papers")
    hand.press("hand-out")
    hand.press("root-certificate")


def close(hand: Hand) -> None:
    """Close the stage; the next one opens by itself."""
    hand.press("close-stage")


def for_each(hand: Hand, prompt: str, value: object, names: tuple[str, ...]) -> None:
    """Answer the same prompt for each person (or charge) of these names."""
    for name in names:
        hand.answer_about(prompt, name, value)
