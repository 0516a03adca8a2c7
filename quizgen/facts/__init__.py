"""From an article to the facts it states. The only door to spaCy."""
