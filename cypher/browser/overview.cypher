// Which countermeasure counters which mechanism, according to the sources.
MATCH path = (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(:IRMechanism)
RETURN path
LIMIT 60
