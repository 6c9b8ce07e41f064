"""What reading costs: Lighthouse on the built pages beside plain Material, and what a view weighs at 1000 modules."""
