// PrimeKG in small: nodes follow the graph's real shape, as one of its public Neo4j loaders writes kg.csv.
// Relationships between them are invented for the test and state no fact.
// What has the source "toy" does not exist: it is there to be left alone.

// Its constraints and indexes: named after the label in lower case.
CREATE CONSTRAINT gene_id IF NOT EXISTS FOR (n:Gene) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT disease_id IF NOT EXISTS FOR (n:Disease) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT drug_id IF NOT EXISTS FOR (n:Drug) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT anatomy_id IF NOT EXISTS FOR (n:Anatomy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT effect_id IF NOT EXISTS FOR (n:Effect) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pathway_id IF NOT EXISTS FOR (n:Pathway) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exposure_id IF NOT EXISTS FOR (n:Exposure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT biologicalprocess_id IF NOT EXISTS FOR (n:BiologicalProcess) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT molecularfunction_id IF NOT EXISTS FOR (n:MolecularFunction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cellularcomponent_id IF NOT EXISTS FOR (n:CellularComponent) REQUIRE n.id IS UNIQUE;
CREATE INDEX gene_name IF NOT EXISTS FOR (n:Gene) ON (n.name);
CREATE INDEX disease_name IF NOT EXISTS FOR (n:Disease) ON (n.name);
CREATE INDEX drug_name IF NOT EXISTS FOR (n:Drug) ON (n.name);
CREATE INDEX anatomy_name IF NOT EXISTS FOR (n:Anatomy) ON (n.name);
CREATE INDEX effect_name IF NOT EXISTS FOR (n:Effect) ON (n.name);
CREATE INDEX pathway_name IF NOT EXISTS FOR (n:Pathway) ON (n.name);

// Genes: Entrez numbers as bare strings.
UNWIND [
  {id: '5728', name: 'PTEN', source: 'NCBI'},
  {id: '868', name: 'CBLB', source: 'NCBI'},
  {id: '567', name: 'B2M', source: 'NCBI'},
  {id: '3716', name: 'JAK1', source: 'NCBI'},
  {id: '3717', name: 'JAK2', source: 'NCBI'},
  {id: '4286', name: 'MITF', source: 'NCBI'},
  {id: '558', name: 'AXL', source: 'NCBI'},
  {id: '468', name: 'ATF4', source: 'NCBI'},
  {id: '5133', name: 'PDCD1', source: 'NCBI'},
  {id: '29126', name: 'CD274', source: 'NCBI'},
  {id: '1493', name: 'CTLA4', source: 'NCBI'},
  {id: '3115', name: 'HLA-DPB1', source: 'NCBI'},
  {id: '2146', name: 'EZH2', source: 'NCBI'},
  {id: '84868', name: 'HAVCR2', source: 'NCBI'},
  {id: '7098', name: 'TLR3', source: 'NCBI'},
  {id: '5290', name: 'PIK3CA', source: 'NCBI'},
  {id: '999000001', name: 'PI3K', source: 'toy'},
  {id: '03620', name: 'IDO1', source: 'toy'},
  {id: 3902, name: 'LAG3', source: 'toy'}
] AS row
CREATE (n:Gene)
SET n = row;

// Diseases: MONDO numbers without leading zeros. 5105_5012 is one grouped disease, 5133 is also a gene's number,
// 50860_915191 holds two of our numbers only as parts of longer ones, 0040679 is padded.
UNWIND [
  {id: '5105_5012', name: 'melanoma', source: 'MONDO_grouped'},
  {id: '5191', name: 'metastatic melanoma', source: 'MONDO'},
  {id: '5233', name: 'non-small cell lung carcinoma', source: 'MONDO'},
  {id: '8903', name: 'lung cancer', source: 'MONDO'},
  {id: '10150', name: 'head and neck squamous cell carcinoma', source: 'MONDO'},
  {id: '5086', name: 'renal cell carcinoma', source: 'MONDO'},
  {id: '5575', name: 'colorectal cancer', source: 'MONDO'},
  {id: '1056', name: 'gastric cancer', source: 'MONDO'},
  {id: '2691', name: 'liver cancer', source: 'MONDO'},
  {id: '9348', name: 'classic Hodgkin lymphoma', source: 'MONDO'},
  {id: '7254', name: 'breast cancer', source: 'MONDO'},
  {id: '4992', name: 'cancer', source: 'MONDO'},
  {id: '5090', name: 'schizophrenia', source: 'MONDO'},
  {id: '5578', name: 'arthritic joint disease', source: 'MONDO'},
  {id: '5133', name: 'endometriosis', source: 'MONDO'},
  {id: '0040679', name: 'urothelial carcinoma', source: 'toy'},
  {id: '50860_915191', name: 'renal cell carcinoma, toy group', source: 'toy'},
  {id: '9999901', name: 'obsolete melanoma', source: 'toy'}
] AS row
CREATE (n:Disease)
SET n = row;

UNWIND [
  {id: 'DB01248', name: 'Docetaxel', source: 'DrugBank'},
  {id: 'DB06186', name: 'Ipilimumab', source: 'DrugBank'},
  {id: 'DB09035', name: 'Nivolumab', source: 'DrugBank'},
  {id: 'DB99911', name: 'toy PTEN inhibitor', source: 'toy'},
  {id: 'DB99912', name: 'toy CBLB blocker', source: 'toy'},
  {id: 'DB99913', name: 'toy B2M agent', source: 'toy'},
  {id: 'DB99914', name: 'anti-PD-1', source: 'toy'},
  {id: 'db09037', name: 'Pembrolizumab', source: 'toy'}
] AS row
CREATE (n:Drug)
SET n = row;

UNWIND [
  {id: 'R-HSA-877300', name: 'Interferon gamma signaling', source: 'REACTOME'},
  {id: 'R-HSA-195721', name: 'Signaling by WNT', source: 'REACTOME'},
  {id: 'R-HSA-389948', name: 'PD-1 signaling', source: 'REACTOME'},
  {id: 'R-HSA-1257604', name: 'PIP3 activates AKT signaling', source: 'REACTOME'},
  {id: 'R-TOY-5683057', name: 'MAPK family signaling cascades', source: 'toy'}
] AS row
CREATE (n:Pathway)
SET n = row;

// Gene Ontology numbers are bare as well.
UNWIND [
  {id: '6915', name: 'apoptotic process', source: 'GO'},
  {id: '1525', name: 'angiogenesis', source: 'GO'},
  {id: '42110', name: 'T cell activation', source: 'GO'},
  {id: '60070', name: 'canonical Wnt signaling pathway', source: 'GO'}
] AS row
CREATE (n:BiologicalProcess)
SET n = row;
CREATE (:CellularComponent {id: '5851', name: 'eukaryotic translation initiation factor 2B complex', source: 'GO'});

// An effect with a tumour's name, an effect with a gene's number, a body part with a gene's number.
UNWIND [
  {id: '2861', name: 'Melanoma', source: 'HPO'},
  {id: '5728', name: 'toy effect', source: 'toy'},
  {id: '9999902', name: 'toy neutropenia', source: 'toy'}
] AS row
CREATE (n:Effect)
SET n = row;
CREATE (:Anatomy {id: '468', name: 'multicellular organism', source: 'UBERON'});

UNWIND [
  ['DB06186', '1493'], ['DB09035', '5133'], ['DB99911', '5728'], ['DB99912', '868'], ['DB99913', '567'],
  ['DB99914', '5133'],
  ['DB01248', '5290']
] AS row
MATCH (d:Drug {id: row[0]})
MATCH (g:Gene {id: row[1]})
CREATE (d)-[:TARGETS {displayRelation: 'target'}]->(g);
UNWIND [
  ['DB01248', '5233'], ['DB01248', '1056'], ['DB09035', '5105_5012'], ['DB09035', '5086'], ['DB09035', '9348'],
  ['DB06186', '5105_5012'],
  ['DB99913', '5575']
] AS row
MATCH (d:Drug {id: row[0]})
MATCH (x:Disease {id: row[1]})
CREATE (d)-[:INDICATED_FOR {displayRelation: 'indication'}]->(x);
UNWIND [['DB01248', '2691'], ['DB99911', '5578'], ['DB09035', '5133']] AS row
MATCH (d:Drug {id: row[0]})
MATCH (x:Disease {id: row[1]})
CREATE (d)-[:CONTRAINDICATED_FOR {displayRelation: 'contraindication'}]->(x);
UNWIND [['DB01248', '9999902'], ['DB99911', '9999902'], ['DB09035', '2861'], ['DB99912', '5728']] AS row
MATCH (d:Drug {id: row[0]})
MATCH (e:Effect {id: row[1]})
CREATE (d)-[:HAS_SIDE_EFFECT {displayRelation: 'side effect'}]->(e);

// kg.csv has each edge twice, once in each direction, and so do these two kinds.
UNWIND [
  ['5728', '5105_5012'], ['4286', '5105_5012'], ['3717', '5233'], ['567', '5575'], ['5133', '5133'],
  ['84868', '10150']
] AS row
MATCH (g:Gene {id: row[0]})
MATCH (x:Disease {id: row[1]})
CREATE (g)-[:ASSOCIATED_WITH {displayRelation: 'associated with'}]->(x)
CREATE (x)-[:ASSOCIATED_WITH {displayRelation: 'associated with'}]->(g);
UNWIND [['3716', '3717'], ['5728', '5290'], ['5133', '29126'], ['868', '5728'], ['567', '3115']] AS row
MATCH (a:Gene {id: row[0]})
MATCH (b:Gene {id: row[1]})
CREATE (a)-[:INTERACTS_WITH {displayRelation: 'ppi'}]->(b)
CREATE (b)-[:INTERACTS_WITH {displayRelation: 'ppi'}]->(a);
MATCH (g:Gene {id: '4286'})
CREATE (g)-[:INTERACTS_WITH {displayRelation: 'ppi'}]->(g);

UNWIND [
  ['R-HSA-877300', '3716'], ['R-HSA-877300', '3717'], ['R-HSA-1257604', '5728'], ['R-HSA-389948', '5133'],
  ['R-HSA-389948', '29126']
] AS row
MATCH (p:Pathway {id: row[0]})
MATCH (g:Gene {id: row[1]})
CREATE (p)-[:INVOLVES {displayRelation: 'interacts with'}]->(g);
UNWIND [['6915', '5728'], ['42110', '868']] AS row
MATCH (b:BiologicalProcess {id: row[0]})
MATCH (g:Gene {id: row[1]})
CREATE (b)-[:BP_INVOLVES {displayRelation: 'interacts with'}]->(g);
UNWIND [['5191', '5105_5012'], ['5233', '8903'], ['8903', '4992']] AS row
MATCH (a:Disease {id: row[0]})
MATCH (b:Disease {id: row[1]})
CREATE (a)-[:DISEASE_IS_A {displayRelation: 'parent-child'}]->(b);
MATCH (a:Anatomy {id: '468'})
MATCH (g:Gene {id: '468'})
CREATE (a)-[:EXPRESSES {displayRelation: 'expression present'}]->(g);
