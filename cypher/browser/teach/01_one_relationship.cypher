// Follow one relationship: what makes anti-PD-1 therapy fail?
// A claim is a relationship from its subject to its object. Its type is the predicate, and it carries the id, sign and certainty of the claim. The arrow points from what acts to what is acted on.
MATCH
  (mechanism:IRMechanism)-[says:IR_CAUSES_RESISTANCE_TO]->
  (:IRTherapy {name: 'anti-PD-1 therapy'})
RETURN
  mechanism.name AS mechanism,
  says.certainty AS certainty,
  says.claim AS claim
ORDER BY mechanism, claim;
