// Use signs: what drives the PI3K-AKT pathway, and what holds it back?
// Each relationship of a claim has the sign 1, -1 or 0, whatever its type. 0 means that no direction is stated. It is neither a weak yes nor a no, so leave it out when you reason about direction.
MATCH
  (actor:ImmunoResistance)-[says]->
  (pathway:IRPathway {name: 'PI3K-AKT pathway'})
WHERE says.claim IS NOT NULL AND says.sign <> 0
RETURN
  CASE says.sign
    WHEN 1 THEN 'drives it'
    ELSE 'holds it back'
  END AS effect,
  actor.name AS actor,
  type(says) AS predicate,
  says.certainty AS certainty,
  says.claim AS claim
ORDER BY effect, actor, claim;
