"""The user, sign-in and the second factor."""
