// What `kg remove` takes out after the nodes: our index and our constraint, by name.
DROP INDEX ir_names IF EXISTS;
DROP CONSTRAINT ir_id IF EXISTS;
