// INDRA CoGEx in small: nodes follow the graph's real shape (one label for nearly all, lower-case CURIEs).
// Relationships between them are invented for the test and state no fact. So is every "obsolete" flag here.
// What is called "toy" does not exist: it is there to be left alone.

// Its indexes: named, and no constraint at all.
CREATE INDEX node_id_bioentity IF NOT EXISTS FOR (n:BioEntity) ON (n.id);
CREATE INDEX node_id_clinicaltrial IF NOT EXISTS FOR (n:ClinicalTrial) ON (n.id);
CREATE INDEX node_id_evidence IF NOT EXISTS FOR (n:Evidence) ON (n.id);
CREATE INDEX node_id_publication IF NOT EXISTS FOR (n:Publication) ON (n.id);
CREATE INDEX node_name_bioentity IF NOT EXISTS FOR (n:BioEntity) ON (n.name);
CREATE INDEX ev_hash IF NOT EXISTS FOR (n:Evidence) ON (n.stmt_hash);
CREATE INDEX indra_rel_hash IF NOT EXISTS FOR ()-[r:indra_rel]-() ON (r.stmt_hash);

// Genes, their families and their products. VSIR is flagged obsolete and nothing replaces it.
UNWIND [
  {id: 'hgnc:9588', name: 'PTEN', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:1542', name: 'CBLB', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:914', name: 'B2M', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:6190', name: 'JAK1', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:6192', name: 'JAK2', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:7105', name: 'MITF', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:905', name: 'AXL', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:17635', name: 'CD274', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:8760', name: 'PDCD1', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:18437', name: 'HAVCR2', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:11849', name: 'TLR3', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:3527', name: 'EZH2', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:30085', name: 'VSIR', type: 'human_gene_protein', obsolete: true},
  {id: 'hgnc:8975', name: 'PIK3CA', type: 'human_gene_protein', obsolete: false},
  {id: 'hgnc:HGNC:6407', name: 'KRAS', type: 'toy', obsolete: false},
  {id: 'mgi:9999901', name: 'PTEN', type: 'nonhuman_gene_protein', obsolete: false},
  {id: 'ncbigene:868', name: 'CBLB'},
  {id: 'uniprot:P60484', name: 'PTEN', type: 'human_gene_protein', obsolete: false},
  {id: 'uniprot:Q15116', name: 'PDCD1', type: 'human_gene_protein', obsolete: false},
  {id: 'fplx:PI3K', name: 'PI3K', type: 'protein_family_complex', obsolete: false},
  {id: 'fplx:AKT', name: 'AKT', type: 'protein_family_complex', obsolete: false},
  {id: 'fplx:PRC2_complex', name: 'PRC2_complex', type: 'protein_family_complex', obsolete: false},
  {id: 'fplx:EIF2B', name: 'EIF2B', type: 'protein_family_complex', obsolete: false},
  {id: 'fplx:HLA1', name: 'HLA1', type: 'protein_family_complex', obsolete: false},
  {id: 'fplx:Chemokine', name: 'Chemokine', type: 'protein_family_complex', obsolete: false},
  {id: 'mesh:D019869', name: 'Phosphatidylinositol 3-Kinases'}
] AS row
CREATE (n:BioEntity)
SET n = row;

// Chemicals. Those that come from trials carry no more than a name.
UNWIND [
  {id: 'drugbank:DB01248', name: 'Docetaxel', type: 'small_molecule', obsolete: false},
  {id: 'drugbank:DB09035', name: 'Nivolumab', type: 'small_molecule', obsolete: false},
  {id: 'chebi:231614', name: 'Nivolumab', type: 'small_molecule', obsolete: false},
  {id: 'chebi:15422', name: 'ATP', type: 'small_molecule', obsolete: false},
  {id: 'chembl.compound:CHEMBL3137343', name: 'PEMBROLIZUMAB', type: 'small_molecule', obsolete: false},
  {id: 'mesh:D000074324', name: 'Ipilimumab'},
  {id: 'mesh:D000082082', name: 'Immune Checkpoint Inhibitors'},
  {id: 'chebi:99999901', name: 'toy AXL inhibitor', type: 'small_molecule', obsolete: false},
  {id: 'chebi:99999902', name: 'PI3K inhibitor', type: 'toy', obsolete: false}
] AS row
CREATE (n:BioEntity)
SET n = row;

// Diseases, processes, cells. mondo:0040679 is flagged obsolete and replaced by a toy node, efo:9999901 by melanoma.
UNWIND [
  {id: 'mondo:0005105', name: 'melanoma', type: 'disease', obsolete: false},
  {id: 'doid:1909', name: 'melanoma', type: 'disease', obsolete: false},
  {id: 'mesh:D008545', name: 'Melanoma', type: 'disease', obsolete: false},
  {id: 'ncit:C3224', name: 'Melanoma'},
  {id: 'hp:0002861', name: 'Melanoma', type: 'phenotypic_abnormality', obsolete: false},
  {id: 'doid:9999901', name: 'melanoma', type: 'toy', obsolete: false},
  {id: 'efo:9999901', name: 'melanoma', type: 'toy', obsolete: true},
  {id: 'mondo:0005191', name: 'metastatic melanoma', type: 'disease', obsolete: false},
  {id: 'mondo:0005233', name: 'non-small cell lung carcinoma', type: 'disease', obsolete: false},
  {id: 'doid:3908', name: 'lung non-small cell carcinoma', type: 'disease', obsolete: false},
  {id: 'mondo:5575', name: 'colorectal cancer', type: 'toy', obsolete: false},
  {id: 'MONDO:0005086', name: 'renal cell carcinoma', type: 'toy', obsolete: false},
  {id: 'mondo:0040679', name: 'urothelial carcinoma', type: 'disease', obsolete: true},
  {id: 'mondo:9999901', name: 'toy successor of urothelial carcinoma', type: 'disease', obsolete: false},
  {id: 'mondo:0005133', name: 'endometriosis', type: 'disease', obsolete: false},
  {id: 'efo:0000638', name: 'overall survival', type: 'experimental_factor', obsolete: false},
  {id: 'go:0006915', name: 'apoptotic process', type: 'biological_process', obsolete: false},
  {id: 'go:0060070', name: 'canonical Wnt signaling pathway', type: 'biological_process', obsolete: false},
  {id: 'reactome:R-HSA-195721', name: 'Signaling by WNT'},
  {id: 'mesh:D009362', name: 'Neoplasm Metastasis', type: 'biological_process', obsolete: false},
  {id: 'cl:0000625', name: 'CD8-positive, alpha-beta T cell'}
] AS row
CREATE (n:BioEntity)
SET n = row;

// Trials. The second number stands under the wrong label.
CREATE (:ClinicalTrial {
  id: 'clinicaltrials:NCT02817633', study_type: 'Interventional', randomized: false, status: 'RECRUITING', phase: 1,
  start_year: 2016, start_year_anticipated: false
});
CREATE (:BioEntity {id: 'clinicaltrials:NCT01968109', name: 'toy: a trial under the wrong label'});
CREATE (:ClinicalTrial {
  id: 'clinicaltrials:NCT99999901', study_type: 'Interventional', randomized: true, status: 'COMPLETED', phase: 2,
  why_stopped: 'toy'
});
CREATE (:Evidence {
  id: 'indra_evidence:9999901', evidence: '{"source_api": "toy", "text": "toy"}', stmt_hash: 9000000000000000001
});

UNWIND [
  ['drugbank:DB09035', 'hgnc:8760', 'Inhibition', 0.98, 12, 9000000000000000001],
  ['chebi:99999901', 'hgnc:905', 'Inhibition', 0.91, 6, 9000000000000000002],
  ['chebi:99999902', 'hgnc:9588', 'Inhibition', 0.65, 1, 9000000000000000003],
  ['chebi:99999902', 'fplx:PI3K', 'Inhibition', 0.99, 40, 9000000000000000004],
  ['hgnc:9588', 'fplx:PI3K', 'Inhibition', 0.97, 21, 9000000000000000005],
  ['hgnc:9588', 'fplx:PI3K', 'DecreaseAmount', 0.42, 1, 9000000000000000006],
  ['fplx:PI3K', 'fplx:AKT', 'Activation', 0.99, 77, 9000000000000000007],
  ['hgnc:6190', 'hgnc:6192', 'Phosphorylation', 0.83, 3, 9000000000000000008],
  ['hgnc:6192', 'hgnc:6192', 'Autophosphorylation', 0.95, 5, 9000000000000000009],
  ['hgnc:8760', 'hgnc:17635', 'Complex', 0.99, 90, 9000000000000000010],
  ['hgnc:17635', 'hgnc:8760', 'Complex', 0.99, 90, 9000000000000000010],
  ['hgnc:3527', 'hgnc:914', 'DecreaseAmount', 0.58, 1, 9000000000000000011],
  ['hgnc:7105', 'hgnc:905', 'DecreaseAmount', 0.71, 2, 9000000000000000012],
  ['hgnc:1542', 'hgnc:8975', 'Ubiquitination', 0.88, 4, 9000000000000000013],
  ['drugbank:DB01248', 'go:0006915', 'Activation', 0.93, 8, 9000000000000000014],
  ['hgnc:7105', 'mondo:0005105', 'Activation', 0.66, 2, 9000000000000000015],
  ['mondo:0005105', 'hgnc:7105', 'IncreaseAmount', 0.35, 1, 9000000000000000016]
] AS row
MATCH (a:BioEntity {id: row[0]})
MATCH (b:BioEntity {id: row[1]})
CREATE (a)-[:indra_rel {
  stmt_type: row[2], belief: row[3], evidence_count: row[4], stmt_hash: row[5],
  source_counts: '{"toy": ' + toString(row[4]) + '}', stmt_json: '{"type": "' + row[2] + '"}',
  has_database_evidence: false, has_reader_evidence: true, medscan_only: false, sparser_only: false
}]->(b);

UNWIND [
  ['chembl.compound:CHEMBL3137343', 'clinicaltrials:NCT02817633'], ['drugbank:DB09035', 'clinicaltrials:NCT99999901'],
  ['mesh:D000074324', 'clinicaltrials:NCT99999901'], ['chebi:99999901', 'clinicaltrials:NCT99999901']
] AS row
MATCH (a:BioEntity {id: row[0]})
MATCH (t:ClinicalTrial {id: row[1]})
CREATE (a)-[:tested_in]->(t);
UNWIND [
  ['mondo:0005105', 'clinicaltrials:NCT02817633'], ['mesh:D008545', 'clinicaltrials:NCT99999901'],
  ['mondo:0005233', 'clinicaltrials:NCT99999901']
] AS row
MATCH (a:BioEntity {id: row[0]})
MATCH (t:ClinicalTrial {id: row[1]})
CREATE (a)-[:has_trial]->(t);
UNWIND [
  ['mondo:0005191', 'mondo:0005105'], ['hgnc:8975', 'fplx:PI3K'], ['drugbank:DB09035', 'mesh:D000082082'],
  ['mesh:D000074324', 'mesh:D000082082']
] AS row
MATCH (a:BioEntity {id: row[0]})
MATCH (b:BioEntity {id: row[1]})
CREATE (a)-[:isa]->(b);
UNWIND [['hgnc:8975', 'fplx:PI3K'], ['hgnc:3527', 'fplx:PRC2_complex'], ['hgnc:914', 'fplx:HLA1']] AS row
MATCH (a:BioEntity {id: row[0]})
MATCH (b:BioEntity {id: row[1]})
CREATE (a)-[:partof]->(b);
UNWIND [
  ['mondo:0005105', 'doid:1909'], ['doid:1909', 'mesh:D008545'], ['mondo:0005233', 'doid:3908'],
  ['hgnc:9588', 'uniprot:P60484'],
  ['hgnc:1542', 'ncbigene:868'], ['drugbank:DB09035', 'chebi:231614'], ['doid:9999901', 'mondo:0005105'],
  ['hp:0002861', 'mondo:0005105']
] AS row
MATCH (a:BioEntity {id: row[0]})
MATCH (b:BioEntity {id: row[1]})
CREATE (a)-[:xref]->(b);
UNWIND [['mondo:0040679', 'mondo:9999901'], ['efo:9999901', 'mondo:0005105']] AS row
MATCH (a:BioEntity {id: row[0]})
MATCH (b:BioEntity {id: row[1]})
CREATE (a)-[:replaced_by]->(b);
