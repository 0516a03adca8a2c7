"""quizgen: questions worth answering, from an article."""
