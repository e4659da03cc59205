"""What falls on a day: observances, birthdays, events, sun and moon."""
