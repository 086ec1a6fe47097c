"""The day itself, led from one screen: nothing on it that the whole room may not see."""
