// Which databases there are, and which take writes.
SHOW DATABASES
YIELD name, access
RETURN name, access
