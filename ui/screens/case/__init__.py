"""One case: its people, charges and clocks, where it stands and what comes next."""
