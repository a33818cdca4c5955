// The name of the database that is connected to.
CALL db.info() YIELD name
RETURN name
