// Read the receipt of a claim: sentence and cited works
// The same claim is also an IRClaim node, with the id that the relationship carries. Links lead from it to the sentence, works, tumour, therapy and study. A work is implied if its number is printed only at the end of the sentences about the same study.
MATCH (:IRMechanism {name: 'loss of PTEN'})-[says:IR_ACTIVATES]->(:IRPathway)
MATCH
  (claim:ImmunoResistance&IRClaim {id: says.claim})-[:IR_STATED_IN]->
  (passage:IRPassage)
OPTIONAL MATCH (claim)-[cites:IR_CITES]->(work:IRReference)
RETURN
  claim.id AS claim,
  claim.statement AS statement,
  passage.locator AS sentence,
  work.number AS reference,
  work.title AS title,
  work.grade AS grade,
  cites.implied AS implied
ORDER BY claim, sentence, reference;
