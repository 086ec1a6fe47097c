"""The sheet with the recovery code: whether it is still where it belongs, and another one in its place."""
