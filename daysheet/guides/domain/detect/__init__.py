"""Which competencies a résumé shows or a posting asks for, by the words that say so."""
