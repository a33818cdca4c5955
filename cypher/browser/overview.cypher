// Which strategy counters which mechanism, as far as the review says.
MATCH path = (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(:IRMechanism)
RETURN path
LIMIT 60
