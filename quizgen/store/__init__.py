"""The library: decks and progress in a database."""
