// name: sign_check
// title: Does each countermeasure oppose the effect of its mechanism?
// family: gaps
// about: Multiplies the sign of an agent's effect on a target by the sign of the mechanism's effect on it: -1 is coherent, 1 is incoherent.
// about: The answer covers this graph only: not in this graph never means not known.
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mechanism  string  Name of the mechanism
// returns: target  string  The target of both
// returns: effect  integer  Effect of the countermeasure or its agent on the target: 1 or -1
// returns: alteration  integer  Effect of the mechanism on the target: 1 is a gain, -1 a loss
// returns: verdict  string  coherent or incoherent
// returns: countermeasure_id  string  Identifier of the countermeasure
// returns: mechanism_id  string  Identifier of the mechanism
MATCH
  (countermeasure:ImmunoResistance&IRCountermeasure)-
    [counters:IR_COUNTERS_MECHANISM]->
  (mechanism:IRMechanism)
WHERE countermeasure.id STARTS WITH 'ir:countermeasure/'
MATCH
  (countermeasure)
  (()-[has:IR_HAS_COMPONENT]->()){0,1}
  (agent:ImmunoResistance)-
    [acts:IR_TARGETS|IR_ACTIVATES|IR_INHIBITS|IR_UPREGULATES|IR_DOWNREGULATES]->
  (target:ImmunoResistance)
WHERE acts.sign <> 0
MATCH
  (mechanism)-
    [involves:IR_INVOLVES_GENE|IR_INVOLVES_PATHWAY|IR_INVOLVES_PROCESS]->
  (target)
WHERE involves.change IN ['gain', 'loss']
WITH
  countermeasure,
  mechanism,
  target,
  acts.sign AS effect,
  CASE involves.change
    WHEN 'gain' THEN 1
    ELSE -1
  END AS alteration,
  counters,
  has,
  acts,
  involves
WITH
  countermeasure,
  mechanism,
  target,
  effect,
  alteration,
  collect(DISTINCT counters) +
  collect(DISTINCT head(has)) +
  collect(DISTINCT acts) +
  collect(DISTINCT involves) AS found
UNWIND found AS edge
WITH countermeasure, mechanism, target, effect, alteration, edge
ORDER BY edge.claim
WITH
  countermeasure,
  mechanism,
  target,
  effect,
  alteration,
  collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  target.name AS target,
  effect,
  alteration,
  CASE
    WHEN effect * alteration < 0 THEN 'coherent'
    ELSE 'incoherent'
  END AS verdict,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY verdict DESC, countermeasure, mechanism, target
LIMIT $limit
