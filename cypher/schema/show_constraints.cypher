// Reads back which constraint has the name: IF NOT EXISTS stays silent if another one has it.
SHOW CONSTRAINTS
YIELD name, type, entityType, labelsOrTypes, properties
RETURN name, type, entityType, labelsOrTypes, properties
ORDER BY name
