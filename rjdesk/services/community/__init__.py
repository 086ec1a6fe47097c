"""The community around the office: partners, volunteers, forums and outreach, public trust, and support for a case's people."""
