"""Define what the service knows about its indexes, and the values that requests are made of."""
