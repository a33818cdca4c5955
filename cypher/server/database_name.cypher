// The name of the connected database.
CALL db.info() YIELD name
RETURN name
