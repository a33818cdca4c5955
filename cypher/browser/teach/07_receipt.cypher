// Read the receipt of a claim: sentence and cited works
// The same claim is also an IRClaim node, found by the id that the relationship carries. From it lead sentence, works, tumour, therapy, study. A work is implied when it is printed only at the end of the run of sentences.
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
  cites.implied AS implied
ORDER BY claim, sentence, reference;
