"""The console: pages at the control port that show what the embedded service holds and answers."""
