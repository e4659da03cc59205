"""What an editor may send us about drafts and stories."""
