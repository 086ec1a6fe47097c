"""One widget for each way in which a process can ask; whatever a person fills in anywhere is made of these."""
