// Return a path: countermeasure, mechanism, therapy
// Neo4j Browser draws a result that is returned as a path. Two relationships in a row give the countermeasures, the mechanism that each counters, and the therapy that the mechanism defeats.
MATCH
  path =
    (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->
    (:IRMechanism)-[:IR_CAUSES_RESISTANCE_TO]->
    (:IRTherapy)
RETURN path
LIMIT 25;
