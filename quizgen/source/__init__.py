"""From a file or stream to a clean article."""
