"""What other people's calendars say of a town: bytes in, dated occurrences out."""
