// Return a path: countermeasure, mechanism, therapy
// Neo4j Browser draws what is returned as a path. Two relationships end to end give the strategies, what each is set against, and which therapy that defeats.
MATCH
  path =
    (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->
    (:IRMechanism)-[:IR_CAUSES_RESISTANCE_TO]->
    (:IRTherapy)
RETURN path
LIMIT 25;
