"""What somebody learns by: observations, a log of their own, supervision, training and accreditation."""
