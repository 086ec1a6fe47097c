"""Every check of rjdesk; ``python3 dev.py test`` runs them all."""
