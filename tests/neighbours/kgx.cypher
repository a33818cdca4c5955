// A Monarch-like graph as KGX writes it, in small: nodes follow the graph's real shape (labels with a colon in them).
// Relationships between them are invented for the test and state no fact. So is every "deprecated" flag here.
// What is called "toy" does not exist: it is there to be left alone.
// It has no constraint and no index: Neo4j 5 refuses the statement of the writer that the notes describe.

// Genes. The mouse gene bears a human symbol, HGNC:06407 is padded, PIK3CA has the family's name as a synonym.
UNWIND [
  {id: 'HGNC:9588', name: 'PTEN'}, {id: 'HGNC:1542', name: 'CBLB'}, {id: 'HGNC:914', name: 'B2M'}, {id: 'HGNC:6190', name: 'JAK1'},
  {id: 'HGNC:6192', name: 'JAK2'}, {id: 'HGNC:7105', name: 'MITF'}, {id: 'HGNC:905', name: 'AXL'}, {id: 'HGNC:17635', name: 'CD274'},
  {id: 'HGNC:8760', name: 'PDCD1'}, {id: 'HGNC:2505', name: 'CTLA4'}, {id: 'HGNC:18437', name: 'HAVCR2'}, {id: 'HGNC:11849', name: 'TLR3'},
  {id: 'HGNC:3527', name: 'EZH2'}, {id: 'HGNC:30085', name: 'VSIR'}, {id: 'NCBIGene:3105', name: 'HLA-A'},
  {id: 'ENSEMBL:ENSG00000162434', name: 'JAK1'}, {id: 'HGNC:8975', name: 'PIK3CA', synonym: ['PI3K']},
  {id: 'HGNC:06407', name: 'KRAS', description: 'toy'},
  {id: 'MGI:9999901', name: 'PTEN', description: 'toy', in_taxon: ['NCBITaxon:10090'], in_taxon_label: 'Mus musculus'}
] AS row
CREATE (n:`biolink:NamedThing`:`biolink:Gene`)
SET n.in_taxon = ['NCBITaxon:9606'], n.in_taxon_label = 'Homo sapiens', n += row,
    n.category = ['biolink:Gene'], n.symbol = row.name, n.provided_by = ['toy_gene_nodes'];
UNWIND [{id: 'UniProtKB:P60484', name: 'PTEN'}, {id: 'UniProtKB:Q15116', name: 'PDCD1'}] AS row
CREATE (n:`biolink:NamedThing`:`biolink:Protein`)
SET n = row, n.category = ['biolink:Protein'], n.in_taxon = ['NCBITaxon:9606'], n.provided_by = ['toy_protein_nodes'];
UNWIND [{id: 'FPLX:PI3K', name: 'PI3K'}, {id: 'FPLX:VEGF', name: 'VEGF'}] AS row
CREATE (n:`biolink:NamedThing`:`biolink:GeneFamily`)
SET n = row, n.category = ['biolink:GeneFamily'], n.provided_by = ['toy_family_nodes'];

// Diseases. MONDO:0001056 is flagged deprecated, MONDO:5086 is not padded, MONDO:9999901 names our numbers as its xrefs.
UNWIND [
  {id: 'MONDO:0005105', name: 'melanoma', xref: ['DOID:1909', 'NCIT:C3224'], synonym: ['malignant melanoma']},
  {id: 'MONDO:0005012', name: 'cutaneous melanoma', xref: ['DOID:8923']},
  {id: 'MONDO:0005191', name: 'metastatic melanoma'},
  {id: 'MONDO:0005233', name: 'non-small cell lung carcinoma', xref: ['DOID:3908']},
  {id: 'MONDO:0010150', name: 'head and neck squamous cell carcinoma'},
  {id: 'MONDO:0005575', name: 'colorectal cancer'},
  {id: 'MONDO:0004992', name: 'cancer'},
  {id: 'MONDO:0009348', name: 'classic Hodgkin lymphoma'},
  {id: 'MONDO:0040679', name: 'urothelial carcinoma'},
  {id: 'MONDO:0005381', name: 'bone disorder'},
  {id: 'MONDO:0005090', name: 'schizophrenia'},
  {id: 'MONDO:0005133', name: 'endometriosis'},
  {id: 'MONDO:0001056', name: 'obsolete gastric cancer', deprecated: true},
  {id: 'MONDO:5086', name: 'renal cell carcinoma', description: 'toy'},
  {id: 'MONDO:9999901', name: 'toy kidney tumor', xref: ['MONDO:0005086', 'DOID:4450']}
] AS row
CREATE (n:`biolink:NamedThing`:`biolink:Disease`)
SET n = row, n.category = ['biolink:Disease'], n.provided_by = ['toy_disease_nodes'];
CREATE (:`biolink:NamedThing`:`biolink:PhenotypicFeature` {
  id: 'HP:0002861', name: 'Melanoma', category: ['biolink:PhenotypicFeature'], provided_by: ['toy_phenotype_nodes']
});

UNWIND [
  {id: 'DRUGBANK:DB09035', name: 'Nivolumab'}, {id: 'CHEMBL.COMPOUND:CHEMBL92', name: 'DOCETAXEL'}, {id: 'CHEBI:231679', name: 'ipilimumab'},
  {id: 'UNII:3K5H4TX2KP', name: 'COBOLIMAB'}, {id: 'DRUGBANK:DB99921', name: 'immune checkpoint inhibitors', description: 'toy'}
] AS row
CREATE (n:`biolink:NamedThing`:`biolink:Drug`)
SET n = row, n.category = ['biolink:Drug'], n.provided_by = ['toy_drug_nodes'];
UNWIND [{id: 'CHEBI:15422', name: 'ATP'}, {id: 'CHEBI:4672', name: 'docetaxel anhydrous'}] AS row
CREATE (n:`biolink:NamedThing`:`biolink:SmallMolecule`)
SET n = row, n.category = ['biolink:SmallMolecule'], n.provided_by = ['toy_chemical_nodes'];

UNWIND [
  {id: 'REACT:R-HSA-195721', name: 'Signaling by WNT'}, {id: 'REACT:R-HSA-389948', name: 'PD-1 signaling'},
  {id: 'WIKIPATHWAYS:WP4172', name: 'PI3K-Akt signaling pathway'}, {id: 'REACT:R-MMU-877300', name: 'Interferon gamma signaling', description: 'toy'}
] AS row
CREATE (n:`biolink:NamedThing`:`biolink:Pathway`)
SET n = row, n.category = ['biolink:Pathway'], n.provided_by = ['toy_pathway_nodes'];
UNWIND [{id: 'GO:0006915', name: 'apoptotic process'}, {id: 'GO:0001525', name: 'angiogenesis'}] AS row
CREATE (n:`biolink:NamedThing`:`biolink:BiologicalProcess`)
SET n = row, n.category = ['biolink:BiologicalProcess'], n.provided_by = ['toy_go_nodes'];
UNWIND [{id: 'CL:0000084', name: 'T cell'}, {id: 'CL:0000625', name: 'CD8-positive, alpha-beta T cell'}] AS row
CREATE (n:`biolink:NamedThing`:`biolink:Cell`)
SET n = row, n.category = ['biolink:Cell'], n.provided_by = ['toy_cell_nodes'];
CREATE (:`biolink:NamedThing`:`biolink:ClinicalTrial` {
  id: 'CLINICALTRIALS:NCT01968109', name: 'NCT01968109', category: ['biolink:ClinicalTrial'],
  provided_by: ['toy_trial_nodes']
});

// A gene's number under the wrong label.
CREATE (:`biolink:NamedThing`:`biolink:Publication` {
  id: 'HGNC:6476', name: 'LAG3', category: ['biolink:Publication'], provided_by: ['toy']
});

UNWIND [
  ['MONDO:0005012', 'MONDO:0005105'], ['MONDO:0005191', 'MONDO:0005105'], ['MONDO:0005105', 'MONDO:0004992'],
  ['MONDO:0005575', 'MONDO:0004992'],
  ['MONDO:9999901', 'MONDO:0004992'], ['MONDO:0001056', 'MONDO:0004992'], ['HGNC:8975', 'FPLX:PI3K'],
  ['CL:0000625', 'CL:0000084']
] AS row
MATCH (s:`biolink:NamedThing` {id: row[0]})
MATCH (o:`biolink:NamedThing` {id: row[1]})
CREATE (s)-[:`biolink:subclass_of` {
  id: 'toy:subclass:' + row[0] + ':' + row[1], subject: row[0], predicate: 'biolink:subclass_of', object: row[1],
  primary_knowledge_source: 'infores:toy-ontology', knowledge_level: 'knowledge_assertion', agent_type: 'manual_agent'
}]->(o);
UNWIND [
  ['HGNC:9588', 'MONDO:0005105'], ['HGNC:7105', 'MONDO:0005012'], ['HGNC:6192', 'MONDO:0009348'],
  ['HGNC:914', 'MONDO:0005575'],
  ['HGNC:1542', 'MONDO:0005090'], ['HGNC:8760', 'MONDO:0005133'], ['HGNC:905', 'MONDO:0005233'],
  ['HGNC:3527', 'MONDO:9999901']
] AS row
MATCH (s:`biolink:NamedThing` {id: row[0]})
MATCH (o:`biolink:NamedThing` {id: row[1]})
CREATE (s)-[:`biolink:gene_associated_with_condition` {
  id: 'toy:condition:' + row[0] + ':' + row[1], subject: row[0], predicate: 'biolink:gene_associated_with_condition', object: row[1],
  primary_knowledge_source: 'infores:toy-genes', knowledge_level: 'knowledge_assertion', agent_type: 'manual_agent'
}]->(o);
UNWIND [['MONDO:0005105', 'HP:0002861'], ['MONDO:0005012', 'HP:0002861']] AS row
MATCH (s:`biolink:NamedThing` {id: row[0]})
MATCH (o:`biolink:NamedThing` {id: row[1]})
CREATE (s)-[:`biolink:has_phenotype` {
  id: 'toy:phenotype:' + row[0], subject: row[0], predicate: 'biolink:has_phenotype', object: row[1],
  primary_knowledge_source: 'infores:toy-phenotypes', knowledge_level: 'knowledge_assertion', agent_type: 'manual_agent'
}]->(o);
UNWIND [
  ['HGNC:6190', 'HGNC:6192'], ['HGNC:8760', 'HGNC:17635'], ['HGNC:9588', 'HGNC:8975'], ['HGNC:7105', 'HGNC:7105'],
  ['HGNC:1542', 'HGNC:8975'],
  ['UniProtKB:P60484', 'UniProtKB:Q15116'], ['DRUGBANK:DB09035', 'HGNC:8760'], ['CHEBI:231679', 'HGNC:2505'],
  ['UNII:3K5H4TX2KP', 'HGNC:18437'],
  ['DRUGBANK:DB99921', 'HGNC:1542']
] AS row
MATCH (s:`biolink:NamedThing` {id: row[0]})
MATCH (o:`biolink:NamedThing` {id: row[1]})
CREATE (s)-[:`biolink:interacts_with` {
  id: 'toy:interaction:' + row[0] + ':' + row[1], subject: row[0], predicate: 'biolink:interacts_with', object: row[1],
  primary_knowledge_source: 'infores:toy-interactions', knowledge_level: 'knowledge_assertion', agent_type: 'manual_agent'
}]->(o);
UNWIND [
  ['REACT:R-HSA-195721', 'HGNC:7105'], ['WIKIPATHWAYS:WP4172', 'HGNC:9588'], ['REACT:R-HSA-389948', 'HGNC:8760'],
  ['GO:0006915', 'HGNC:9588']
] AS row
MATCH (s:`biolink:NamedThing` {id: row[0]})
MATCH (o:`biolink:NamedThing` {id: row[1]})
CREATE (s)-[:`biolink:has_participant` {
  id: 'toy:participant:' + row[0] + ':' + row[1], subject: row[0], predicate: 'biolink:has_participant', object: row[1],
  primary_knowledge_source: 'infores:toy-pathways', knowledge_level: 'knowledge_assertion', agent_type: 'manual_agent'
}]->(o);
