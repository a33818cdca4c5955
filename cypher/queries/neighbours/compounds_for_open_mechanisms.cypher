// name: compounds_for_open_mechanisms
// title: Which compounds does Hetionet know to act on a gene of a mechanism that no countermeasure counters?
// family: neighbours
// needs: hetionet
// about: The mechanism and its gene are the review's, without a countermeasure in this graph; the compound is Hetionet's. A candidate to look into, never a recommendation.
// about: caution speaks up where the compound would push the way the mechanism goes: against a gene whose loss is the mechanism, or for one whose gain is; and where Hetionet only says that it binds.
// param: every  boolean = false  Also mechanisms that a countermeasure counters
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: gene_change  string?  What becomes of the gene in the mechanism: gain, loss or altered
// returns: gene  string  Symbol of the gene
// returns: compound  string  What Hetionet calls the compound
// returns: relation  string  binds, downregulates or upregulates, says Hetionet
// returns: caution  string?  Why it may do harm, or why that cannot be told
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part from_neighbour is
// returns: mechanism_id  string  Identifier of the mechanism
// returns: gene_id  string  Identifier of the gene
// returns: compound_id  string  Hetionet's identifier of the compound, a DrugBank number
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-[edge:IR_INVOLVES_GENE]->
  (gene:IRGene)-[bridge:IR_SAME_AS]->
  (target:Gene)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  bridge.neighbour = 'hetionet' AND
  ($every OR
    NOT EXISTS {
    (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(mechanism)
    })
MATCH
  (target)<-[acts:BINDS_CbG|DOWNREGULATES_CdG|UPREGULATES_CuG]-
  (compound:Compound)
WITH mechanism, gene, target, compound, acts, edge
ORDER BY edge.claim
WITH
  mechanism,
  gene,
  target,
  compound,
  acts,
  edge.change AS gene_change,
  collect(DISTINCT edge) AS edges
RETURN
  mechanism.name AS mechanism,
  gene_change,
  gene.symbol AS gene,
  compound.name AS compound,
  toLower(split(type(acts), '_')[0]) AS relation,
  CASE
    WHEN
      gene_change = 'loss' AND type(acts) = 'DOWNREGULATES_CdG'
      THEN 'the mechanism is a loss of this gene: this would add to it'
    WHEN
      gene_change = 'gain' AND type(acts) = 'UPREGULATES_CuG'
      THEN 'the mechanism is a gain of this gene: this would add to it'
    WHEN
      gene_change = 'loss' AND type(acts) = 'BINDS_CbG'
      THEN
        'the mechanism is a loss of this gene, and most binders inhibit: do not take it for a remedy'
    WHEN
      type(acts) = 'BINDS_CbG'
      THEN 'whether it inhibits or activates is not said'
    WHEN
      gene_change IS NULL OR gene_change = 'altered'
      THEN 'the direction of the change is not said'
  END AS caution,
  ['(' + compound.name + ')-[' + type(acts) + ']->(' + target.name + ')'] AS from_neighbour,
  'hetionet' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  gene.id AS gene_id,
  compound.identifier AS compound_id
ORDER BY caution IS NOT NULL, mechanism, gene, compound, relation
LIMIT $limit
