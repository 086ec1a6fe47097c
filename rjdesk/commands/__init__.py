"""The command line: one file per command, each with ``ABOUT``, ``arguments`` and ``run``, loaded when it is called."""
