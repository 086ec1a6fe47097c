"""What stands in a vault's database from the first: its schema, the office and whoever made it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.contents import RecoverySheetContents
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.process.paper_size import PaperSize
from rjdesk.services import office
from rjdesk.services.ending.confirmations import confirm

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from rjdesk.store.creation import Founding


def first_sheet(
    office_name: str, place: str, vault: str, groups: tuple[str, ...], now: datetime
) -> RecoverySheetContents:
    """The sheet with the first recovery code, as an office in that place prints it."""
    from rjdesk.process.law_files import shipped_laws  # only where a vault is made

    law = shipped_laws().get(place)
    return RecoverySheetContents(office_name, vault, groups, now, paper=law.paper if law else PaperSize.A4)


def fill_for(office_name: str, place: str, clock: Callable[[], datetime]) -> Callable[[Engine, Founding], None]:
    """What fills the database of a new vault. Its recovery code was typed back just before."""

    def fill(engine: Engine, founding: Founding) -> None:
        from rjdesk.store.schema import prepare_new
        from rjdesk.store.vault_work import units

        prepare_new(engine, practice=founding.practice, made_at=founding.made_at)
        member = founding.member
        new = office.NewOffice(office_name, member.id, member.name, founding.practice, founding.signing_key, place)
        with units(engine, clock, MemberId(member.id), sign=founding.sign)() as work:
            office.found(work, new, founding.made_at)
            confirm(work, founding.made_at)
            work.journal.write(Deed("vault_made", None, {"member": member.id, "key": founding.verifies.hex()}))
            work.commit()

    return fill
