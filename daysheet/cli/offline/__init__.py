"""Commands that read shipped files only and never load Django."""
