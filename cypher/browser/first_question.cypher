// Which countermeasures target mechanisms that involve the PI3K-AKT pathway?
MATCH
  path =
    (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->
    (:IRMechanism)-[:IR_INVOLVES_PATHWAY]->
    (:IRPathway {name: 'PI3K-AKT pathway'})
RETURN path
