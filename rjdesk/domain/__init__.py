"""The field's values and rules, frozen and in the field's words; standard library only."""
