// The Clinical Knowledge Graph (CKG) in small: nodes follow the graph's real shape (Gene.id is the symbol).
// Relationships between them are invented for the test and state no fact.
// What is called "toy" does not exist: it is there to be left alone.

// Its constraints and indexes: without names. It also makes Gene.name and Drug.name unique, which cannot be done
// beside the indexes that Hetionet and PrimeKG make on names, so that is left out here.
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Gene) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Protein) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Disease) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Drug) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Pathway) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Complex) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Complex) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Biological_process) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Phenotype) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Tissue) REQUIRE n.id IS UNIQUE;
CREATE INDEX IF NOT EXISTS FOR (n:Protein) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Protein) ON (n.accession);
CREATE INDEX IF NOT EXISTS FOR (n:Disease) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Biological_process) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Phenotype) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Tissue) ON (n.name);

// Genes. Two mouse genes, one of them under a human symbol, an alias, a family's name, a symbol in another case.
UNWIND [
  {id: 'PTEN', name: 'phosphatase and tensin homolog', taxid: '9606', synonyms: ['MMAC1']},
  {id: 'CBLB', name: 'Cbl proto-oncogene B', taxid: '9606', synonyms: ['Cbl-b']},
  {id: 'B2M', name: 'beta-2-microglobulin', taxid: '9606', synonyms: ['']},
  {id: 'MITF', name: 'melanocyte inducing transcription factor', taxid: '9606', synonyms: ['MI']},
  {id: 'AXL', name: 'AXL receptor tyrosine kinase', taxid: '9606', synonyms: ['UFO']},
  {id: 'JAK2', name: 'Janus kinase 2', taxid: '9606', synonyms: ['']},
  {id: 'CD274', name: 'CD274 molecule', taxid: '9606', synonyms: ['PD-L1']},
  {id: 'PDCD1', name: 'programmed cell death 1', taxid: '9606', synonyms: ['PD1']},
  {id: 'HLA-A', name: 'major histocompatibility complex, class I, A', taxid: '9606', synonyms: ['']},
  {id: 'IDO1', name: 'indoleamine 2,3-dioxygenase 1', taxid: '9606', synonyms: ['IDO']},
  {id: 'PIK3CA', name: 'one member of a family', taxid: '9606', synonyms: ['PI3K']},
  {id: 'TNF', name: 'toy mouse gene under a human symbol', taxid: '10090', synonyms: ['']},
  {id: 'Pten', name: 'mouse gene', taxid: '10090', synonyms: ['']},
  {id: 'TOY9999901', name: 'toy gene with an alias', taxid: '9606', synonyms: ['TIM-3', 'HAVCR2']},
  {id: 'AKT', name: 'toy gene that bears the name of a family', taxid: '9606', synonyms: ['']},
  {id: 'jak1', name: 'toy gene, symbol in another case', taxid: '9606', synonyms: ['']}
] AS row
CREATE (n:Gene)
SET n = row, n.family = '';
UNWIND [
  {id: 'P60484', accession: 'PTEN_HUMAN', name: 'PTEN', taxid: '9606'},
  {id: 'Q15116', accession: 'PDCD1_HUMAN', name: 'PDCD1', taxid: '9606'},
  {id: 'P61769', accession: 'B2MG_HUMAN', name: 'B2M', taxid: '9606'},
  {id: 'O60674', accession: 'JAK2_HUMAN', name: 'JAK2', taxid: '9606'},
  {id: 'p30530', accession: 'toy', name: 'AXL', taxid: '9606'},
  {id: 'TOY9999902', accession: 'toy', name: 'CD274', taxid: '10090'}
] AS row
CREATE (n:Protein)
SET n = row, n.description = '', n.synonyms = [''];
UNWIND [
  {id: 'DOID:1909', name: 'melanoma'},
  {id: 'DOID:8923', name: 'skin melanoma'},
  {id: 'DOID:3908', name: 'lung non-small cell carcinoma'},
  {id: 'DOID:9256', name: 'colorectal cancer'},
  {id: 'DOID:4450', name: 'renal cell carcinoma'},
  {id: 'DOID:5419', name: 'schizophrenia'},
  {id: 'DOID:162', name: 'cancer'},
  {id: 'DOID:9999911', name: 'lung cancer'},
  {id: 'DOID:9999912', name: 'obsolete melanoma'}
] AS row
CREATE (n:Disease)
SET n = row, n.description = '', n.type = '-26', n.synonyms = [row.name];
UNWIND [
  {id: 'DB09037', name: 'Pembrolizumab'}, {id: 'DB12748', name: 'LTX-315'}, {id: 'DB99941', name: 'Nivolumab'},
  {id: 'DB99942', name: 'PI3K inhibitor'}
] AS row
CREATE (n:Drug)
SET n = row, n.description = 'toy text', n.groups = 'approved', n.synonyms = row.name;
UNWIND [
  {id: 'R-HSA-5683057', name: 'MAPK family signaling cascades'},
  {id: 'R-HSA-201681', name: 'TCF dependent signaling in response to WNT'}
] AS row
CREATE (n:Pathway)
SET n = row, n.description = '', n.organism = '9606', n.linkout = 'toy', n.source = 'Reactome';
UNWIND [
  {id: 'GO:0006915', name: 'apoptotic process'}, {id: 'GO:0001837', name: 'epithelial to mesenchymal transition'}
] AS row
CREATE (n:Biological_process)
SET n = row, n.description = '', n.type = '-21', n.synonyms = [''];
CREATE (:Phenotype {id: 'HP:0002861', name: 'Melanoma', description: '', type: '-36', synonyms: ['']});
CREATE (:Complex {id: '9999901', name: 'PRC2', organism: '9606', source: 'toy', synonyms: ['']});

// A disease's number under the wrong label.
CREATE (:Tissue {id: 'DOID:848', name: 'arthritis', description: 'toy', type: '-25', synonyms: ['']});

UNWIND [['PTEN', 'P60484'], ['PDCD1', 'Q15116'], ['B2M', 'P61769'], ['JAK2', 'O60674'], ['AXL', 'p30530']] AS row
MATCH (g:Gene {id: row[0]})
MATCH (p:Protein {id: row[1]})
CREATE (g)-[:TRANSLATED_INTO]->(p);
UNWIND [
  ['DOID:8923', 'DOID:1909'], ['DOID:1909', 'DOID:162'], ['DOID:3908', 'DOID:162'], ['DOID:9256', 'DOID:162'],
  ['DOID:4450', 'DOID:162'], ['DOID:9999912', 'DOID:1909']
] AS row
MATCH (a:Disease {id: row[0]})
MATCH (b:Disease {id: row[1]})
CREATE (a)-[:HAS_PARENT]->(b);
UNWIND [
  ['P60484', 'DOID:1909', 3.2], ['Q15116', 'DOID:8923', 2.9], ['P61769', 'DOID:9256', 4.1],
  ['O60674', 'DOID:3908', 1.7],
  ['p30530', 'DOID:4450', 1.1], ['TOY9999902', 'DOID:5419', 0.6]
] AS row
MATCH (p:Protein {id: row[0]})
MATCH (d:Disease {id: row[1]})
CREATE (p)-[:ASSOCIATED_WITH {score: row[2], source: 'DISEASES', evidence_type: 'Compiled'}]->(d);
UNWIND [
  ['DB09037', 'Q15116', 'inhibition'], ['DB99942', 'P60484', 'inhibition'], ['DB12748', 'P61769', 'binding'],
  ['DB99941', 'O60674', 'binding']
] AS row
MATCH (d:Drug {id: row[0]})
MATCH (p:Protein {id: row[1]})
CREATE (d)-[:ACTS_ON {source: 'STITCH', action: row[2], score: 0.9, directionality: true}]->(p);
UNWIND [['P60484', 'Q15116'], ['O60674', 'O60674']] AS row
MATCH (a:Protein {id: row[0]})
MATCH (b:Protein {id: row[1]})
CREATE (a)-[:ACTS_ON {source: 'STRING', action: 'activation', score: 0.7, directionality: false}]->(b);
UNWIND [['P60484', 'R-HSA-5683057'], ['O60674', 'R-HSA-201681']] AS row
MATCH (p:Protein {id: row[0]})
MATCH (w:Pathway {id: row[1]})
CREATE (p)-[:ANNOTATED_IN_PATHWAY {evidence: 'toy', organism: '9606', source: 'Reactome'}]->(w);
MATCH (d:Drug {id: 'DB09037'})
MATCH (p:Phenotype {id: 'HP:0002861'})
CREATE (d)-[:HAS_SIDE_EFFECT {source: 'SIDER', original_side_effect_code: 'C9999901', evidence_from: 'toy'}]->(p);
