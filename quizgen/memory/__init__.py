"""Pure rules of remembering: states, queue order, grading."""
