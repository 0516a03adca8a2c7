"""Parts of the points as Moodle knows them."""

# Percent of each of so many answers, the only ones that Moodle's import takes.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571",
          8: "12.5", 9: "11.11111", 10: "10"}  # fmt: skip
