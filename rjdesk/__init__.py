"""rjdesk: runs a restorative conference from referral to signed agreement, offline."""

__version__ = "0.1.0"
