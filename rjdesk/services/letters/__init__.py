"""Letters of a case: offered, filled in, written, sent, registered; and the office's own words for them."""
