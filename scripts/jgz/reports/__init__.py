"""What people and programs get to read: a package per report, in it a file for each form that the report has."""
