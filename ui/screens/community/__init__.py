"""The community around the office, list by list; and of a case, its people's support and who helps from outside."""
