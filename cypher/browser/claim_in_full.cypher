// One claim with everything linked to it: subject, object, context, sentences, cited works.
MATCH (:IRMechanism {name: 'loss of PTEN'})-[says:IR_ACTIVATES]->(:IRPathway)
MATCH (claim:ImmunoResistance&IRClaim {id: says.claim})
MATCH path = (claim)-[]->(:ImmunoResistance)
RETURN path
LIMIT 60
