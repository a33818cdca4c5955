// What `kg remove` drops after the nodes: the index and the constraint of this graph, by name.
DROP INDEX ir_names IF EXISTS;
DROP CONSTRAINT ir_id IF EXISTS;
