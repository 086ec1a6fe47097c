"""One package per journey: a view (intents out, ``show`` in) and a presenter (errands to the services)."""
