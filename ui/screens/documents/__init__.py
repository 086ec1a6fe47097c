"""The papers of a case: looking at them as they are, and handing them over."""
