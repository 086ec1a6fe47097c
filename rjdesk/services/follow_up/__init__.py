"""After the conference: noting what became of promises, what follows from it, and the papers that go with it."""
