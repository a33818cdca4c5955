// A graph made with BioCypher, in small: nodes follow the real shape (class and ancestors as labels, strict mode).
// Relationships between them are invented for the test and state no fact.
// What is called "toy" does not exist: it is there to be left alone.

// Its constraints: named after the class as it is written. Ids are CURIEs by this graph's own custom.
CREATE CONSTRAINT `Gene_id` IF NOT EXISTS FOR (n:`Gene`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `Protein_id` IF NOT EXISTS FOR (n:`Protein`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `Disease_id` IF NOT EXISTS FOR (n:`Disease`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `Drug_id` IF NOT EXISTS FOR (n:`Drug`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `Pathway_id` IF NOT EXISTS FOR (n:`Pathway`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `ChemicalGeneInteractionAssociation_id` IF NOT EXISTS FOR (n:`ChemicalGeneInteractionAssociation`) REQUIRE n.id IS UNIQUE;

// ncbigene:03105 is padded, ncbigene:6407 has the number that HGNC gives to KRAS, the last is a mouse gene.
UNWIND [
  {id: 'ncbigene:5728', name: 'PTEN'},
  {id: 'ncbigene:868', name: 'CBLB'},
  {id: 'ncbigene:567', name: 'B2M'},
  {id: 'ncbigene:3716', name: 'JAK1'},
  {id: 'ncbigene:3717', name: 'JAK2'},
  {id: 'ncbigene:4286', name: 'MITF'},
  {id: 'ncbigene:558', name: 'AXL'},
  {id: 'ncbigene:29126', name: 'CD274'},
  {id: 'ncbigene:5133', name: 'PDCD1'},
  {id: 'ncbigene:5290', name: 'PIK3CA'},
  {id: 'ncbigene:03105', name: 'HLA-A'},
  {id: 'ncbigene:6407', name: 'SEMG2'},
  {id: 'mgi:9999901', name: 'TNF'}
] AS row
CREATE (n:Gene:BiologicalEntity:NamedThing:Entity)
SET n = row, n.preferred_id = 'ncbigene', n.source = 'toy source', n.version = '2026-01', n.licence = 'CC0-1.0';
UNWIND [{id: 'uniprot:P60484', name: 'PTEN'}, {id: 'uniprot:P61769', name: 'B2M'}] AS row
CREATE (n:Protein:Polypeptide:BiologicalEntity:NamedThing:Entity)
SET n = row, n.preferred_id = 'uniprot', n.source = 'toy source', n.version = '2026-01', n.licence = 'CC-BY-4.0';
UNWIND [
  {id: 'MONDO:0005233', name: 'non-small cell lung carcinoma'},
  {id: 'MONDO:0005012', name: 'cutaneous melanoma'},
  {id: 'MONDO:0005575', name: 'colorectal cancer'},
  {id: 'MONDO:0005133', name: 'endometriosis'},
  {id: 'MONDO:9999903', name: 'obsolete melanoma'}
] AS row
CREATE (n:Disease:DiseaseOrPhenotypicFeature:BiologicalEntity:NamedThing:Entity)
SET n = row, n.preferred_id = 'mondo', n.source = 'toy source', n.version = '2026-01', n.licence = 'CC-BY-4.0';
UNWIND [
  {id: 'drugbank:DB01248', name: 'docetaxel'},
  {id: 'drugbank:DB09037', name: 'pembrolizumab'},
  {id: 'drugbank:DB99931', name: 'nivolumab'},
  {id: 'drugbank:DB99932', name: 'toy CBLB inhibitor'},
  {id: 'drugbank:DB99933', name: 'PI3K inhibitor'}
] AS row
CREATE (n:Drug:MolecularMixture:ChemicalMixture:ChemicalEntity:NamedThing:Entity)
SET n = row, n.preferred_id = 'drugbank', n.source = 'toy source', n.version = '2026-01', n.licence = 'CC0-1.0';
CREATE (:PhenotypicFeature:DiseaseOrPhenotypicFeature:BiologicalEntity:NamedThing:Entity {
  id: 'HP:0002861', name: 'Melanoma', preferred_id: 'hp', source: 'toy source', version: '2026-01', licence: 'CC0-1.0'
});

// The second pathway carries an agent's number.
UNWIND [
  {id: 'reactome:R-HSA-877300', name: 'Interferon gamma signaling'}, {id: 'drugbank:DB06186', name: 'toy pathway'}
] AS row
CREATE (n:Pathway:BiologicalProcess:BiologicalProcessOrActivity:BiologicalEntity:NamedThing:Entity)
SET n = row, n.preferred_id = 'reactome', n.source = 'toy source', n.version = '2026-01', n.licence = 'CC0-1.0';

// Associations as nodes: two directed ones, one without a direction. An association is neither of its ends.
UNWIND [
  {id: 'drugbank:DB01248_ncbigene:5728', score: 0.4, directed: true},
  {id: 'drugbank:DB99932_ncbigene:868', score: 0.9, directed: true}
] AS row
CREATE (n:ChemicalGeneInteractionAssociation:ChemicalToGeneAssociation:Association:Entity)
SET n = row, n.preferred_id = 'id', n.source = 'toy source', n.version = '2026-01', n.licence = 'CC0-1.0';
CREATE (:PairwiseGeneToGeneInteraction:GeneToGeneAssociation:Association:Entity {
  id: 'ncbigene:3716_ncbigene:3717', preferred_id: 'id', source: 'toy source', version: '2026-01', licence: 'CC0-1.0'
});
UNWIND [['drugbank:DB01248', 'ncbigene:5728'], ['drugbank:DB99932', 'ncbigene:868']] AS row
MATCH (d:Drug {id: row[0]})
MATCH (g:Gene {id: row[1]})
MATCH (a:ChemicalGeneInteractionAssociation {id: row[0] + '_' + row[1]})
CREATE (d)-[:IS_SOURCE_OF]->(a)
CREATE (g)-[:IS_TARGET_OF]->(a);
MATCH (a:PairwiseGeneToGeneInteraction {id: 'ncbigene:3716_ncbigene:3717'})
MATCH (g:Gene)
WHERE g.id IN ['ncbigene:3716', 'ncbigene:3717']
CREATE (g)-[:IS_PART_OF]->(a);

UNWIND [
  ['ncbigene:5728', 'MONDO:0005012'], ['ncbigene:4286', 'MONDO:0005012'], ['ncbigene:868', 'MONDO:0005575'],
  ['ncbigene:567', 'MONDO:0005575'],
  ['ncbigene:558', 'MONDO:0005233'], ['ncbigene:29126', 'MONDO:0005233'], ['ncbigene:5133', 'MONDO:0005133']
] AS row
MATCH (g:Gene {id: row[0]})
MATCH (d:Disease {id: row[1]})
CREATE (g)-[:GeneToDiseaseAssociation {source: 'toy source', version: '2026-01', licence: 'CC0-1.0'}]->(d);
UNWIND [
  ['drugbank:DB01248', 'MONDO:0005233'], ['drugbank:DB09037', 'MONDO:0005012'], ['drugbank:DB99932', 'MONDO:0005575']
] AS row
MATCH (x:Drug {id: row[0]})
MATCH (d:Disease {id: row[1]})
CREATE (x)-[:TREATS {source: 'toy source', version: '2026-01', licence: 'CC0-1.0'}]->(d);
UNWIND [['ncbigene:5728', 'uniprot:P60484'], ['ncbigene:567', 'uniprot:P61769']] AS row
MATCH (g:Gene {id: row[0]})
MATCH (p:Protein {id: row[1]})
CREATE (g)-[:GeneToGeneProductRelationship {source: 'toy source', version: '2026-01', licence: 'CC0-1.0'}]->(p);
UNWIND [['ncbigene:3716', 'reactome:R-HSA-877300'], ['ncbigene:3717', 'reactome:R-HSA-877300']] AS row
MATCH (g:Gene {id: row[0]})
MATCH (p:Pathway {id: row[1]})
CREATE (g)-[:GeneToPathwayAssociation {source: 'toy source', version: '2026-01', licence: 'CC0-1.0'}]->(p);
MATCH (g:Gene {id: 'ncbigene:4286'})
CREATE (g)-[:REGULATES {source: 'toy source', version: '2026-01', licence: 'CC0-1.0'}]->(g);
