// Which countermeasure counters which mechanism.
MATCH path = (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(:IRMechanism)
RETURN path
LIMIT 60
