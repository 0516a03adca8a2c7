"""The waist: items, decks, their file, and the flaws that show in their text."""
