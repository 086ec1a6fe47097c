"""The schema that vaults were first made with, in the SQL beside this file.

Frozen: what a vault once was never changes, so this knows nothing of today's tables. Statements stand between blank lines.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make everything, in an empty database."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n\n"):
        op.get_bind().exec_driver_sql(statement)
