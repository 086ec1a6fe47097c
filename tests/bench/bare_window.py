"""The floor: a bare Qt window, shown."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.since_start import milliseconds_alive

app = QApplication([])
window = QWidget()
window.resize(1280, 760)
window.show()
app.processEvents()
print(json.dumps({"shown": milliseconds_alive()}), flush=True)
