"""The community around the office: partners, volunteers, what is done with others, and support for the people of a case."""
