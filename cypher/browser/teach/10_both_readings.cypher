// Use both forms of a claim: does a countermeasure act against the effect of its mechanism?
// The answer needs three relationships: the countermeasure counters the mechanism, its agent acts on a target, and the mechanism alters that target. Their signs give the answer, and their IRClaim nodes lead to the sentences.
MATCH
  (countermeasure:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->
  (mechanism:IRMechanism)
MATCH
  (countermeasure)-[:IR_HAS_COMPONENT*0..1]->
  ()-[acts:IR_TARGETS|IR_INHIBITS|IR_ACTIVATES]->
  (target:ImmunoResistance)
MATCH
  (mechanism)-
    [involves:IR_INVOLVES_GENE|IR_INVOLVES_PATHWAY|IR_INVOLVES_PROCESS]->
  (target)
WHERE acts.sign <> 0 AND involves.change IN ['gain', 'loss']
WITH
  countermeasure,
  mechanism,
  target,
  acts.sign AS push,
  involves.change AS change,
  [counters.claim, acts.claim, involves.claim] AS claims
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  target.name AS target,
  CASE
    WHEN (push = 1) = (change = 'loss') THEN 'against'
    ELSE 'along'
  END AS pushes,
  claims,
  COLLECT {
    MATCH (claim:ImmunoResistance&IRClaim)-[:IR_STATED_IN]->(passage:IRPassage)
    WHERE claim.id IN claims
    RETURN DISTINCT passage.locator AS locator
    ORDER
    BY
    locator
  } AS sentences
ORDER BY countermeasure, mechanism, target, claims;
