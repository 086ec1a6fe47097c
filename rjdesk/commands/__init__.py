"""The command line: one file per command, each with ``arguments`` and ``run``, loaded when it is called."""
