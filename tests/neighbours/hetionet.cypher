// Hetionet v1.0 in small: nodes follow the graph's real shape (labels, keys, stored types, spellings).
// Relationships between them are invented for the test and state no fact.
// What is called "toy" does not exist: it is there to be left alone. Revision numbers after _r are made up but one.

// Its constraints and indexes: one of each for every label, without names.
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Gene) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Disease) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Compound) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Pathway) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:SideEffect) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Symptom) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Anatomy) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:PharmacologicClass) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:BiologicalProcess) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:CellularComponent) REQUIRE n.identifier IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:MolecularFunction) REQUIRE n.identifier IS UNIQUE;
CREATE INDEX IF NOT EXISTS FOR (n:Gene) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Disease) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Compound) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Pathway) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:SideEffect) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Symptom) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:Anatomy) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:PharmacologicClass) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:BiologicalProcess) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:CellularComponent) ON (n.name);
CREATE INDEX IF NOT EXISTS FOR (n:MolecularFunction) ON (n.name);

// Genes: the key is an INTEGER.
UNWIND [
  {identifier: 5728, name: 'PTEN', description: 'phosphatase and tensin homolog', chromosome: '10'},
  {identifier: 868, name: 'CBLB', description: 'Cbl proto-oncogene B', chromosome: '3'},
  {identifier: 567, name: 'B2M', description: 'beta-2-microglobulin', chromosome: '15'},
  {identifier: 4286, name: 'MITF', description: 'microphthalmia-associated transcription factor', chromosome: '3'},
  {identifier: 558, name: 'AXL', description: 'AXL receptor tyrosine kinase', chromosome: '19'},
  {identifier: 468, name: 'ATF4', description: 'activating transcription factor 4', chromosome: '22'},
  {identifier: 3716, name: 'JAK1', description: 'Janus kinase 1', chromosome: '1'},
  {identifier: 3717, name: 'JAK2', description: 'Janus kinase 2', chromosome: '9'},
  {identifier: 2146, name: 'EZH2', description: 'enhancer of zeste homolog 2', chromosome: '7'},
  {identifier: 84868, name: 'HAVCR2', description: 'hepatitis A virus cellular receptor 2', chromosome: '5'},
  {identifier: 29126, name: 'CD274', description: 'CD274 molecule', chromosome: '9'},
  {identifier: 3459, name: 'IFNGR1', description: 'interferon gamma receptor 1', chromosome: '6'},
  {identifier: 5133, name: 'PDCD1', description: 'programmed cell death 1', chromosome: '2'},
  {identifier: 3105, name: 'HLA-A', description: 'major histocompatibility complex, class I, A', chromosome: '6'},
  {identifier: 5290, name: 'PIK3CA', description: 'one member of a family whose name PI3K is often given to it', chromosome: '3'},
  {identifier: 999000001, name: 'AKT', description: 'toy gene that bears the name of a family', chromosome: '0'}
] AS row
CREATE (n:Gene)
SET n = row, n.license = 'CC0 1.0', n.source = 'Entrez Gene',
    n.url = 'http://identifiers.org/ncbigene/' + toString(row.identifier);

// Two toy genes whose key is a STRING: no Gene of Hetionet has one. The first stands beside the real 5728.
UNWIND [
  {identifier: '5728', name: 'PTEN', description: 'toy: string under an integer key'},
  {identifier: '10219', name: 'KLRG1', description: 'toy: string under an integer key'}
] AS row
CREATE (n:Gene)
SET n = row, n.license = 'CC0 1.0', n.source = 'toy';

UNWIND [
  {identifier: 'DOID:1909', name: 'melanoma'},
  {identifier: 'DOID:1324', name: 'lung cancer'},
  {identifier: 'DOID:10534', name: 'stomach cancer'},
  {identifier: 'DOID:3571', name: 'liver cancer'},
  {identifier: 'DOID:263', name: 'kidney cancer'},
  {identifier: 'DOID:11934', name: 'head and neck cancer'},
  {identifier: 'DOID:219', name: 'colon cancer'},
  {identifier: 'DOID:1993', name: 'rectum cancer'},
  {identifier: 'DOID:1612', name: 'breast cancer'},
  {identifier: 'DOID:5419', name: 'schizophrenia'},
  {identifier: 'DOID:9999901', name: 'non-small cell lung cancer'},
  {identifier: 'DOID:9999902', name: 'obsolete melanoma'},
  {identifier: 'DOID:5133', name: 'toy disease with the number of PDCD1'},
  {identifier: 'DOID:0009256', name: 'colorectal cancer'},
  {identifier: 'doid:9256', name: 'colorectal cancer'}
] AS row
CREATE (n:Disease)
SET n = row, n.license = 'CC BY 3.0',
    n.source = CASE WHEN row.identifier =~ 'DOID:(99999|000|5133).*|doid.*' THEN 'toy' ELSE 'Disease Ontology' END,
    n.url = 'http://purl.obolibrary.org/obo/' + replace(row.identifier, ':', '_');

UNWIND [
  {identifier: 'DB01248', name: 'Docetaxel'},
  {identifier: 'DB99901', name: 'toy AXL blocker'},
  {identifier: 'DB99902', name: 'toy CBLB inhibitor'},
  {identifier: 'DB99903', name: 'toy PTEN inhibitor'},
  {identifier: 'DB99904', name: 'toy inducer of B2M'},
  {identifier: 'DB99905', name: 'toy EZH2 inhibitor'},
  {identifier: 'DB99906', name: 'docetaxel'},
  {identifier: 'DB99907', name: 'PI3K inhibitor'},
  {identifier: 'db01248', name: 'Docetaxel'}
] AS row
CREATE (n:Compound)
SET n = row, n.license = 'CC BY-NC 4.0',
    n.source = CASE row.identifier WHEN 'DB01248' THEN 'DrugBank' ELSE 'toy' END,
    n.url = 'http://www.drugbank.ca/drugs/' + row.identifier;

// A class of drugs is not an agent. The second carries an agent's number under the wrong label.
UNWIND [
  {identifier: 'N9999999901', name: 'Immune Checkpoint Inhibitors'},
  {identifier: 'DB09035', name: 'nivolumab'}
] AS row
CREATE (n:PharmacologicClass)
SET n = row, n.class_type = 'Mechanism of Action', n.license = 'CC BY 4.0', n.source = 'toy';

// WikiPathways with a revision, Pathway Commons with an opaque number. WP38299 only begins like WP382.
UNWIND [
  {identifier: 'WP382_r80206', name: 'MAPK Signaling Pathway'},
  {identifier: 'WP363_r72037', name: 'Wnt Signaling Pathway'},
  {identifier: 'WP619_r71389', name: 'Type II interferon signaling (IFNG)'},
  {identifier: 'WP428_r79854', name: 'Wnt Signaling Pathway'},
  {identifier: 'WP38299_r1', name: 'toy pathway'},
  {identifier: 'PC7_999901', name: 'Wnt signaling pathway'}
] AS row
CREATE (n:Pathway)
SET n = row, n.license = 'CC BY 3.0',
    n.source = CASE WHEN row.identifier STARTS WITH 'PC7' THEN 'toy via Pathway Commons' ELSE 'WikiPathways' END;

UNWIND [
  {identifier: 'GO:0006915', name: 'apoptotic process'},
  {identifier: 'GO:0001525', name: 'angiogenesis'},
  {identifier: 'GO:0016055', name: 'Wnt signaling pathway'},
  {identifier: 'GO:0060070', name: 'canonical Wnt signaling pathway'},
  {identifier: 'GO:0007165', name: 'signal transduction'}
] AS row
CREATE (n:BiologicalProcess)
SET n = row, n.license = 'CC BY 4.0', n.source = 'Gene Ontology',
    n.url = 'http://purl.obolibrary.org/obo/' + replace(row.identifier, ':', '_');
CREATE (:MolecularFunction {
  identifier: 'GO:0061630', name: 'ubiquitin protein ligase activity', license: 'CC BY 4.0', source: 'Gene Ontology'
});
CREATE (:CellularComponent {
  identifier: 'GO:0005851', name: 'eukaryotic translation initiation factor 2B complex', license: 'CC BY 4.0',
  source: 'Gene Ontology'
});

// Names of tumours and diseases on things that are none. The symptom has melanoma's own MeSH number.
UNWIND [
  {identifier: 'C9999901', name: 'Melanoma'},
  {identifier: 'C9999902', name: 'Arthritis'}
] AS row
CREATE (n:SideEffect)
SET n = row, n.license = 'CC BY-NC-SA 4.0', n.source = 'toy via SIDER 4.1';
CREATE (:Symptom {identifier: 'D008545', name: 'melanoma', license: 'CC0 1.0', source: 'toy via MeSH'});

// Compounds and genes. CBLB, PTEN, B2M and MITF are lost in our mechanisms, AXL and EZH2 gained.
UNWIND [
  ['DB99901', 558, 'inhibitor'], ['DB99902', 868, 'inhibitor'], ['DB99903', 5728, 'inhibitor'],
  ['DB99905', 2146, 'inhibitor'], ['DB99907', 5290, 'inhibitor'], ['DB01248', 468, 'binder'],
  ['DB99906', '5728', 'binder']
] AS row
MATCH (c:Compound {identifier: row[0]})
MATCH (g:Gene {identifier: row[1]})
CREATE (c)-[:BINDS_CbG {
  actions: [row[2]], affinity_nM: 12.5, license: 'CC BY-NC 4.0', sources: ['DrugBank (target)'], unbiased: false
}]->(g);
UNWIND [
  ['DB99901', 558, -4.61], ['DB99902', 868, -5.02], ['DB99903', 5728, -3.97], ['DB99905', 2146, -6.11],
  ['DB01248', 29126, -3.21], ['DB01248', 567, -3.34]
] AS row
MATCH (c:Compound {identifier: row[0]})
MATCH (g:Gene {identifier: row[1]})
CREATE (c)-[:DOWNREGULATES_CdG {
  license: 'CC BY 4.0', method: 'measured', source: 'LINCS L1000', unbiased: true, z_score: row[2]
}]->(g);
UNWIND [
  ['DB99904', 567, 5.44], ['DB99904', 4286, 4.18], ['DB99904', 5728, 3.67], ['DB01248', 3105, 3.02],
  ['DB99902', 558, 3.55]
] AS row
MATCH (c:Compound {identifier: row[0]})
MATCH (g:Gene {identifier: row[1]})
CREATE (c)-[:UPREGULATES_CuG {
  license: 'CC BY 4.0', method: 'measured', source: 'LINCS L1000', unbiased: true, z_score: row[2]
}]->(g);

UNWIND [['DB01248', 'C9999902'], ['DB99901', 'C9999901'], ['DB99901', 'C9999902'], ['DB99904', 'C9999901']] AS row
MATCH (c:Compound {identifier: row[0]})
MATCH (s:SideEffect {identifier: row[1]})
CREATE (c)-[:CAUSES_CcSE {license: 'CC BY-NC-SA 4.0', source: 'SIDER 4.1', unbiased: false}]->(s);
UNWIND [
  ['DB01248', 'DOID:1324'], ['DB01248', 'DOID:11934'], ['DB01248', 'DOID:1612'], ['DB99901', 'DOID:1909'],
  ['DB99904', 'DOID:219']
] AS row
MATCH (c:Compound {identifier: row[0]})
MATCH (d:Disease {identifier: row[1]})
CREATE (c)-[:TREATS_CtD {license: 'CC0 1.0', source: 'PharmacotherapyDB', unbiased: false}]->(d);
UNWIND [['N9999999901', 'DB99901'], ['DB09035', 'DB99907']] AS row
MATCH (p:PharmacologicClass {identifier: row[0]})
MATCH (c:Compound {identifier: row[1]})
CREATE (p)-[:INCLUDES_PCiC {license: 'CC BY 4.0', source: 'DrugCentral', unbiased: false}]->(c);

UNWIND [
  ['DOID:1909', 5728], ['DOID:1909', 4286], ['DOID:1909', 5133], ['DOID:1324', 558], ['DOID:1324', 29126],
  ['DOID:263', 3717], ['DOID:219', 567], ['DOID:10534', 2146], ['DOID:5419', 468]
] AS row
MATCH (d:Disease {identifier: row[0]})
MATCH (g:Gene {identifier: row[1]})
CREATE (d)-[:ASSOCIATES_DaG {license: 'CC BY 4.0', sources: ['DISEASES'], unbiased: false}]->(g);
MATCH (d:Disease {identifier: 'DOID:1909'})
MATCH (s:Symptom {identifier: 'D008545'})
CREATE (d)-[:PRESENTS_DpS {source: 'MEDLINE cooccurrence', unbiased: false}]->(s);
UNWIND [['DOID:1909', 'DOID:263'], ['DOID:219', 'DOID:1993'], ['DOID:1324', 'DOID:11934']] AS row
MATCH (a:Disease {identifier: row[0]})
MATCH (b:Disease {identifier: row[1]})
CREATE (a)-[:RESEMBLES_DrD {source: 'MEDLINE cooccurrence', unbiased: false}]->(b);

// Pathways that genes of two mechanisms share: WP619 has JAK1, JAK2 and IFNGR1, WP428 has PTEN and EZH2.
UNWIND [
  [3716, 'WP619_r71389'], [3717, 'WP619_r71389'], [3459, 'WP619_r71389'], [5728, 'WP428_r79854'],
  [2146, 'WP428_r79854'],
  [558, 'WP382_r80206'], [468, 'WP382_r80206'], [567, 'PC7_999901']
] AS row
MATCH (g:Gene {identifier: row[0]})
MATCH (p:Pathway {identifier: row[1]})
CREATE (g)-[:PARTICIPATES_GpPW {license: 'CC BY 3.0', source: 'WikiPathways', unbiased: false}]->(p);
UNWIND [[5728, 'GO:0006915'], [4286, 'GO:0016055']] AS row
MATCH (g:Gene {identifier: row[0]})
MATCH (b:BiologicalProcess {identifier: row[1]})
CREATE (g)-[:PARTICIPATES_GpBP {license: 'CC BY 4.0', source: 'NCBI gene2go', unbiased: false}]->(b);
UNWIND [[3716, 3717], [5728, 5290], [5133, 29126], [868, 5728], [4286, 4286], [999000001, 5728]] AS row
MATCH (a:Gene {identifier: row[0]})
MATCH (b:Gene {identifier: row[1]})
CREATE (a)-[:INTERACTS_GiG {sources: ['HI-II-14'], unbiased: true}]->(b);
