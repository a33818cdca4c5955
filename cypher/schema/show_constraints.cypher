// Read back what a name really stands for: IF NOT EXISTS is silent when a stranger has taken it.
SHOW CONSTRAINTS
YIELD name, type, entityType, labelsOrTypes, properties
RETURN name, type, entityType, labelsOrTypes, properties
ORDER BY name
