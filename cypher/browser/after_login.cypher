// Which countermeasures target mechanisms that involve the PI3K-AKT pathway?
OPTIONAL MATCH
  path =
    (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->
    (:IRMechanism)-[:IR_INVOLVES_PATHWAY]->
    (:IRPathway {name: 'PI3K-AKT pathway'})
RETURN
  coalesce(path, 'The graph is not loaded yet. In a terminal: kg load') AS path
