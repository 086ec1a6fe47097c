"""Values in, PDF bytes out: the only place that knows PDF. It never sees the store, the screens or the network."""
