"""Everything that one data folder holds: its open indexes and the copies of them."""
