// name: compounds_for_open_mechanisms
// title: Which compounds in Hetionet act on a gene of a mechanism without a countermeasure?
// family: neighbours
// needs: hetionet
// about: The mechanism, its gene and the missing countermeasure come from this graph; the compound comes from Hetionet. A compound is a candidate to investigate, never a recommendation.
// about: caution warns if the compound would push in the direction of the mechanism: lower a gene whose loss is the mechanism, or raise one whose gain is. It also warns if Hetionet only says that the compound binds.
// param: every  boolean = false  Include mechanisms that a countermeasure counters
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: gene_change  string?  Change of the gene in the mechanism: gain, loss or altered
// returns: gene  string  Symbol of the gene
// returns: compound  string  Name of the compound in Hetionet
// returns: relation  string  binds, downregulates or upregulates, according to Hetionet
// returns: caution  string?  Why the compound may do harm, or why that is unknown
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: mechanism_id  string  Identifier of the mechanism
// returns: gene_id  string  Identifier of the gene
// returns: compound_id  string  Identifier of the compound in Hetionet, a DrugBank number
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
        'the mechanism is a loss of this gene, and most binders inhibit: it may add to the loss'
    WHEN
      type(acts) = 'BINDS_CbG'
      THEN 'whether it inhibits or activates is unknown'
    WHEN
      gene_change IS NULL OR gene_change = 'altered'
      THEN 'the direction of the change is unknown'
  END AS caution,
  ['(' + compound.name + ')-[' + type(acts) + ']->(' + target.name + ')'] AS from_neighbour,
  'hetionet' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  gene.id AS gene_id,
  compound.identifier AS compound_id
ORDER BY caution IS NOT NULL, mechanism, gene, compound, relation
LIMIT $limit
