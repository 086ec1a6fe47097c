"""rjdesk: runs a restorative conference from referral to signed agreement, offline."""

__version__ = "0.2.0"
