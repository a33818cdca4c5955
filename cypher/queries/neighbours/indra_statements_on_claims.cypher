// name: indra_statements_on_claims
// title: Which statements does INDRA CoGEx hold between the two things that a claim of ours connects?
// family: neighbours
// needs: cogex
// about: The claim is the review's; statement, belief and count of evidence are CoGEx's. Both directions are shown; agreement is for the reader to judge.
// about: A gene stands for its product on both sides.
// param: limit  integer = 100  Most rows to return
// returns: subject  string  Name of the claim's subject
// returns: predicate  string  The claim's predicate
// returns: object  string  Name of the claim's object
// returns: statement_type  string  Type of CoGEx's statement
// returns: direction  string  forward where CoGEx's statement runs as the claim does, else backward
// returns: belief  float?  CoGEx's belief in its statement, 0 to 1
// returns: evidence  integer?  How many pieces of evidence CoGEx counts
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part from_neighbour is
// returns: subject_id  string  Identifier of the subject
// returns: object_id  string  Identifier of the object
MATCH
  (subject:ImmunoResistance)-[bridge:IR_SAME_AS]->
  (first:BioEntity)-[says:indra_rel]-
  (second:BioEntity)<-[back:IR_SAME_AS]-
  (object:ImmunoResistance)
WHERE
  subject.id >= '' AND bridge.neighbour = 'cogex' AND back.neighbour = 'cogex'
MATCH (subject)-[edge]->(object)
WHERE edge.claim IS NOT NULL
WITH DISTINCT subject, object, edge, says
WITH subject, object, says, edge, [edge] AS edges
RETURN
  subject.name AS subject,
  toLower(substring(type(edge), 3)) AS predicate,
  object.name AS object,
  says.stmt_type AS statement_type,
  CASE
    WHEN
      EXISTS {
        (subject)-[:IR_SAME_AS]->(one)
        WHERE one = startNode(says)
      }
      THEN 'forward'
    ELSE 'backward'
  END AS direction,
  toFloat(says.belief) AS belief,
  says.evidence_count AS evidence,
  [
    '(' +
    startNode(says).id +
    ')-[' +
    says.stmt_type +
    ']->(' +
    endNode(says).id +
    ')'
  ] AS from_neighbour,
  'cogex' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  subject.id AS subject_id,
  object.id AS object_id
ORDER BY subject, object, predicate, statement_type, direction, claims, from_neighbour
LIMIT $limit
