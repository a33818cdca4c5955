// One key for every node of ours, whatever its class.
CREATE CONSTRAINT ir_id IF NOT EXISTS
FOR (n:ImmunoResistance)
REQUIRE n.id IS UNIQUE;
