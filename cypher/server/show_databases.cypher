// The databases, and which of them accept writes.
SHOW DATABASES
YIELD name, access
RETURN name, access
