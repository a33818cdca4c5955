// name: indra_statements_on_claims
// title: Which INDRA statements in CoGEx connect the subject and the object of a claim?
// family: neighbours
// needs: cogex
// about: The claim comes from this graph; statement, belief and evidence count come from CoGEx. Both directions are shown. Whether claim and statement agree is for you to judge.
// about: On both sides a gene also stands for its product.
// param: limit  integer = 100  Maximum number of rows
// returns: subject  string  Name of the claim's subject
// returns: predicate  string  The claim's predicate
// returns: object  string  Name of the claim's object
// returns: statement_type  string  Type of the statement in CoGEx
// returns: direction  string  forward if the statement has the direction of the claim, otherwise backward
// returns: belief  float?  Belief score of the statement in CoGEx, 0 to 1
// returns: evidence  integer?  Number of pieces of evidence in CoGEx
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
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
