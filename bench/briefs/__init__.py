"""How good drafts are against the hand, beside their peers, and how fast they are made."""
