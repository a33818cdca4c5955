// Strategies, the mechanisms that they counter, and the therapies that these defeat.
MATCH
  path =
    (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->
    (:IRMechanism)-[:IR_CAUSES_RESISTANCE_TO]->
    (:IRTherapy)
RETURN path
LIMIT 60
