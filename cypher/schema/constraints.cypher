// One key for every node of this graph, whatever its class.
CREATE CONSTRAINT ir_id IF NOT EXISTS
FOR (n:ImmunoResistance)
REQUIRE n.id IS UNIQUE;
