"""What each role may call, written out by hand from the office's rules and not from the code's table.

A cell names the relations to a case in which the call is allowed: o its owner, h a helper, t one of the team while the case
isn't restricted, e whoever opened it in an emergency, r the others while it is restricted. ``yes`` and ``-`` stand for calls
that are about no case; ``:`` tells apart what the same method is called with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rjdesk.domain.access import Relation
from rjdesk.domain.member import Role
from tests.services.community_grid import COMMUNITY_GRID
from tests.services.training_calls import TRAINING_GRID

LETTERS = {
    "o": Relation.OWN,
    "h": Relation.HELPING,
    "t": Relation.OTHERS,
    "e": Relation.EMERGENCY,
    "r": Relation.RESTRICTED,
}

GRID = """
                                 facilitator  supervisor  administrator  auditor  read_only

casework.today                   yes          yes         -              -        yes
casework.page                    yes          yes         -              -        yes
casework.restricted              yes          yes         -              -        yes
casework.open                    oht          ohte                                oht
casework.history                 oht          ohte                                oht

referrals.take                   yes          -           -              -        -
referrals.processes              yes          -           -              -        -
referrals.usual                  yes          -           -              -        -
imports.read                     yes          -           -              -        -
imports.terms                    yes          -           -              -        -
imports.usual                    yes          -           -              -        -
imports.meaning                  yes          -           -              -        -
imports.check                    yes          -           -              -        -
imports.bring_in                 yes          -           -              -        -
exports.case                     o            ohte
exports.list                     yes          yes         -              -        -

people.add                       oh           ohte
people.change                    oh           ohte
people.remove                    oh           ohte
people.add_charge                oh           ohte
people.change_charge             oh           ohte
people.remove_charge             oh           ohte
stages.answer                    oh           ohte
stages.take_back                 oh           ohte
stages.health                    oh           ohte
stages.close                     oh           ohte
stages.reopen                    oh           ohte
agreements.put                   oh           ohte
agreements.write_down            oh           ohte
agreements.remove                oh           ohte
agreements.settle                oh           ohte
agreements.review_on             oh           ohte
agreements.preview               oht          ohte                                oht
meetings.day                     oht          ohte                                oht
meetings.arrived                 oh           ohte
meetings.left                    oh           ohte
meetings.stayed_away             oh           ohte
meetings.pause                   oh           ohte
meetings.resume                  oh           ohte
meetings.begin_private_time      oh           ohte
meetings.end_private_time        oh           ohte
meetings.adjourn                 oh           ohte
meetings.take_up                 oh           ohte
meetings.close_day               oh           ohte
meetings.take_back               oh           ohte
turns.spoke                      oh           ohte
turns.did_not_speak              oh           ohte
turns.new_round                  oh           ohte
seatings.plan                    oht          ohte                                oht
seatings.propose                 oht          ohte                                oht
seatings.seat                    oh           ohte
drafts.keep                      oh           ohte
drafts.drop                      oh           ohte
drafts.of                        oh           ohte
drafts.keep:referral             yes          -           -              -        -
drafts.drop:referral             yes          -           -              -        -
drafts.of:referral               yes          -           -              -        -

persons.around                   oht          ohte                                oht
persons.possibly                 oh           ohte
persons.somebody_new             yes          -           -              -        -
persons.details                  oh           ohte
persons.link                     oh           ohte
persons.tell_apart               oh           ohte
persons.take_back                oh           ohte
persons.go_ahead                 oh           ohte

ties.open                        oht          ohte                                oht
ties.warnings                    oht          ohte                                oht
ties.clashes_with                oht          ohte                                oht
ties.put_kin                     oh           ohte
ties.remove_kin                  oh           ohte
ties.take_in                     oh           ohte
ties.add_tie                     oh           ohte
ties.remove_tie                  oh           ohte
ties.add_order                   oh           ohte
ties.change_order                oh           ohte
ties.end_order                   oh           ohte
ties.plan_lift                   oh           ohte
ties.cancel_lift                 oh           ohte
ties.on_paper                    o            ohte
ties.hand_out                    o            ohte

ceremonies.open                  oh           ohte
ceremonies.keep_opening          oh           ohte
ceremonies.sign                  oh           ohte
ceremonies.attest                oh           ohte
ceremonies.keep                  oh           ohte
ceremonies.decline               oh           ohte
ceremonies.absent                oh           ohte
ceremonies.set_aside             oh           ohte
ceremonies.close                 oh           ohte
ceremonies.keep_closing          oh           ohte
ceremonies.text_of               oht          ohte                                oht
on_paper.choose                  oh           ohte
on_paper.sheet                   oh           ohte
on_paper.keep_sheet              oh           ohte
on_paper.attach                  oh           ohte
on_paper.take_back               oh           ohte

papers.of_case                   oht          ohte                                oht
papers.bytes_of                  oht          ohte                                oht
papers.pages                     oht          ohte                                oht
papers.non_agreement             oh           ohte
papers.keep                      oh           ohte
papers.export                    o            ohte
papers.root_certificate          yes          yes         yes            -        -
papers.root_sheet                yes          yes         yes            -        -
papers.export_root_certificate   yes          yes         yes            -        -
papers.export_root_sheet         yes          yes         yes            -        -
looking_up.lines                 yes          yes         -              -        yes
looking_up.enter                 oh           ohte
agencies.list_to_fill_in         -            yes         -              -        -
agencies.hand_out                -            yes         -              -        -
agencies.read                    -            yes         -              -        -
agencies.check                   -            yes         -              -        -
agencies.bring_in                -            yes         -              -        -
costs.of_case                    oht          ohte                                oht
costs.of_office                  -            yes         -              yes      -
costs.add                        oh           ohte
costs.add_for_office             -            yes         -              -        -
costs.typed_for_office           -            yes         -              -        -
costs.keep_typed_for_office      -            yes         -              -        -
costs.take_back                  oh           ohte
costs.take_back_of_office        -            yes         -              -        -
figures.report                   -            yes         -              yes      -
figures.file                     -            yes         -              yes      -
figures.hand_out                 -            yes         -              yes      -
figures.public_times             -            yes         -              yes      -
learning.board                   yes          yes         -              yes      yes
learning.due                     yes          yes         -              yes      yes
learning.names_in                yes          yes         -              -        -
learning.note                    yes          yes         -              -        -
learning.change                  yes          yes         -              -        -
learning.done                    yes          yes         -              -        -
lesson_drafts.of                 yes          yes         -              -        -
lesson_drafts.keep               yes          yes         -              -        -
lesson_drafts.drop               yes          yes         -              -        -
reviews.review                   -            yes         -              yes      -
reviews.hand_out                 -            yes         -              yes      -
learning.not_done                yes          yes         -              -        -
report_texts.all                 -            yes         -              yes      -
report_texts.fields              -            yes         -              yes      -
report_texts.preview             -            yes         -              yes      -
report_texts.fill                -            yes         -              yes      -
report_texts.hand_out            -            yes         -              yes      -
report_texts.handed_out          -            yes         -              yes      -
report_texts.outdated            -            yes         -              yes      -
report_texts.hand_out_again      -            yes         -              yes      -
report_texts.keep                -            yes         yes            -        -
report_texts.put_away            -            yes         yes            -        -
report_drafts.all                -            yes         yes            -        -
report_drafts.keep               -            yes         yes            -        -
report_drafts.drop               -            yes         yes            -        -
limits.say_why                   oh           ohte
timeliness.chronology            oh           ohte
timeliness.keep                  oh           ohte
timeliness.calendar              o            ohte
timeliness.calendar_of_mine      yes          yes         yes            -        -
letter_drafts.of                 -            yes         yes            -        -
letter_drafts.keep               -            yes         yes            -        -
letter_drafts.drop               -            yes         yes            -        -
follow_up.open                   oht          ohte                                oht
follow_up.due                    yes          yes         -              -        yes
follow_up.done                   oh           ohte
follow_up.part_done              oh           ohte
follow_up.paid                   oh           ohte
follow_up.checked                oh           ohte
follow_up.not_done               oh           ohte
follow_up.contacted              oh           ohte
follow_up.wishes                 oh           ohte
follow_up.told                   oh           ohte
follow_up.asked_again            oh           ohte
follow_up.reviewed               oh           ohte
follow_up.reported               oh           ohte
follow_up.correct                oh           ohte
follow_up.withdraw               oh           ohte
follow_up.find_slip              oht          ohte                                oht
changes.begin                    oh           ohte
changes.agree                    oh           ohte
changes.paper                    oh           ohte
changes.keep                     oh           ohte
changes.change_again             oh           ohte
changes.take_back                oh           ohte
changes.reconvene                oh           ohte
changes.meet_elsewhere           oh           ohte
changes.let_it_stand             oh           ohte
follow_up_papers.statement       oh           ohte
follow_up_papers.slip            oh           ohte
follow_up_papers.completion      oh           ohte
follow_up_papers.keep            oh           ohte
letters.offered                  oht          ohte                                oht
letters.missing                  oht          ohte                                oht
letters.preview                  oht          ohte                                oht
letters.write                    oh           ohte
letters.keep                     oh           ohte
letters.sent                     oh           ohte
letters.not_sent                 oh           ohte
letters.dispatches               oht          ohte                                oht
letters.register                 oh           ohte
letters.processes                -            yes         yes            -        -
letters.texts                    -            yes         yes            -        -
letters.texts_before             -            yes         yes            -        -
letters.change_text              -            yes         yes            -        -
letters.sample                   -            yes         yes            -        -
letters.set_back                 -            yes         yes            -        -
letters.contact                  -            yes         yes            -        -
letters.set_contact              -            yes         yes            -        -

attachments.add                  oh           ohte
attachments.keep                 oh           ohte
attachments.of_case              oht          ohte                                oht
attachments.show                 oht          ohte                                oht
attachments.remove               oh           ohte

assignments.add_helper                        ohte
assignments.remove_helper                     ohte
assignments.hand_over                         ohte
assignments.restrict                          ohte
assignments.unrestrict                        ohte
assignments.cases_of             -            yes         -              -        -
assignments.find_restricted      -            yes         -              -        -
assignments.open_in_emergency                 er
assignments.unseen               yes          yes         -              -        yes
assignments.seen                 yes          yes         -              -        yes

keeping.rules                    oht          ohte                                oht
keeping.set_rule                              ohte
keeping.hold                                  ohte
keeping.lift_hold                             ohte
keeping.propose_destruction      o            oht
keeping.withdraw_proposal        o            oht
keeping.proposals                -            yes         -              -        -
keeping.seal                                  oht
keeping.unseal                   -            yes         -              -        -
keeping.process_titles           -            yes         yes            yes      -
keeping.statistics               -            yes         yes            yes      -
destruction.destroy                           oht
destruction.unfinished           -            yes         -              -        -
destruction.finish               -            yes         -              -        -
destruction.certificate          -            yes         -              -        -
destruction.keep_certificate     -            yes         -              -        -
certificates.all                 -            yes         yes            yes      -
certificates.pages               -            yes         yes            yes      -
certificates.export              -            yes         yes            yes      -

backups.all                      yes          yes         yes            yes      yes
backups.due                      yes          yes         yes            yes      yes
backups.folders                  yes          yes         yes            yes      yes
backups.make                     yes          yes         yes            yes      yes
backups.make_as                  yes          yes         yes            yes      yes
backups.before                   yes          yes         yes            yes      yes
backups.at_lock                  yes          yes         yes            yes      yes
backups.look                     yes          yes         yes            yes      yes
backups.drill                    yes          yes         yes            yes      yes
backups.keep_certificate         yes          yes         yes            yes      yes
backups.forget                   -            -           yes            -        -

members.all                      yes          yes         yes            yes      yes
members.add                      -            -           yes            -        -
members.change_roles             -            -           yes            -        -
members.owned                    -            -           yes            -        -
members.remove                   -            -           yes            -        -
journal.entries                  -            yes         yes            yes      -
journal.found                    -            yes         yes            yes      -
journal.page                     -            yes         yes            yes      -
journal.count                    -            yes         yes            yes      -
journal.first_break              yes          yes         yes            yes      yes
surveys.standing                 oh           ohte
surveys.offer                    oh           ohte
surveys.declined                 oh           ohte
surveys.answer                   oh           ohte
surveys.enter                    -            yes         yes            -        -
surveys.results                  -            yes         -              -        -
testimonials.open                oht          ohte                                oht
testimonials.show                oh           ohte
testimonials.show_again          oh           ohte
testimonials.agreed              oh           ohte
testimonials.withdraw            oh           ohte
testimonials.paper               o            ohte
testimonials.hand_out            o            ohte
testimonials.ledger              -            yes         -              -        -
testimonials.usable              -            yes         -              yes      -
testimonials.totals              -            yes         -              yes      -
complaints.colleagues            yes          yes         yes            -        -
complaints.receive               yes          yes         yes            -        -
complaints.open                  -            yes         -              -        -
complaints.waiting               -            yes         -              -        -
complaints.take                  -            yes         -              -        -
complaints.set_deadlines         -            yes         -              -        -
complaints.totals                -            yes         -              yes      -
complaints.paper                 -            yes         -              -        -
complaints.write_paper           -            yes         -              -        -
translations.all                 -            yes         -              -        -
translations.note_read           -            yes         -              -        -
translations.take_back           -            yes         -              -        -
complaint_drafts.keep            yes          yes         yes            -        -
complaint_drafts.drop            yes          yes         yes            -        -
complaint_drafts.mine            yes          yes         yes            -        -
laws.all                         -            yes         -              -        -
laws.look                        -            yes         -              -        -
laws.put_in_force                -            yes         -              -        -
laws.keep_typed                  -            yes         -              -        -
laws.look_at_withdrawal          -            yes         -              -        -
laws.withdraw                    -            yes         -              -        -
laws.settle_in                   -            yes         -              -        -
laws.export                      -            yes         -              -        -
moves.look                                    oht
moves.move                                    oht

history.reason                   -            yes         yes            yes      -
history.accept                   -            yes         -              -        -
vaults.change_passphrase         yes          yes         yes            yes      yes
quick_unlock.state               yes          yes         yes            yes      yes
quick_unlock.switch_on           yes          yes         yes            yes      yes
quick_unlock.switch_off          yes          yes         yes            yes      yes
keys.recovery_confirmed_at       -            -           yes            -        -
keys.recovery_due                -            -           yes            -        -
keys.confirm_recovery            -            -           yes            -        -
keys.new_recovery_code           -            -           yes            -        -
keys.recovery_sheet              -            -           yes            -        -
keys.reissue_recovery            -            -           yes            -        -
keys.not_recoverable             -            -           yes            -        -
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One call: by role, the relations in which it is allowed; about no case, the only relation is none."""

    call: str
    about_a_case: bool
    allowed: dict[Role, frozenset[Relation]]

    def cells(self) -> Iterator[tuple[Role, Relation, bool]]:
        """Every role in every relation that the call knows, and whether it is allowed there."""
        relations = LETTERS.values() if self.about_a_case else (Relation.NONE,)
        for role, allowed in self.allowed.items():
            for relation in relations:
                yield role, relation, relation in allowed


def rows() -> dict[str, Row]:
    """The grid, by call."""
    head, *lines = [line for line in (GRID + TRAINING_GRID + COMMUNITY_GRID).splitlines() if line.strip()]
    columns = {role: head.index(role) for role in Role}
    return {row.call: row for row in (_row(line, columns) for line in lines)}


def _row(line: str, columns: dict[Role, int]) -> Row:
    ends = [*list(columns.values())[1:], len(line)]
    cells = {role: line[start:end].strip() for (role, start), end in zip(columns.items(), ends, strict=True)}
    about_a_case = not {"yes", "-"} & set(cells.values())
    return Row(line.split()[0], about_a_case, {role: _relations(cell) for role, cell in cells.items()})


def _relations(cell: str) -> frozenset[Relation]:
    if cell in ("", "-"):
        return frozenset()
    return frozenset({Relation.NONE}) if cell == "yes" else frozenset(LETTERS[letter] for letter in cell)
