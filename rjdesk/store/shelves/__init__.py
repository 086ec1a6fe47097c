"""What a unit of work holds, each kind of value on a shelf of its own; rows never leave this room."""
