"""Who sits where: made before people come in, for it tells of orders that keep them apart."""
