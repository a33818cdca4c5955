// Relationships whose properties differ. A declared property that one no longer has comes as null and goes; properties that others added stay.
UNWIND $rows AS row
MATCH (:ImmunoResistance)-[r]->(:ImmunoResistance)
WHERE elementId(r) = row.element
SET r += row.properties
RETURN count(r) AS landed
