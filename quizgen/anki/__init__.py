"""Decks for Anki."""
