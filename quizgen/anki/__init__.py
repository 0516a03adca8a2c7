"""Decks for Anki: note types, their fields from items, and packages."""
