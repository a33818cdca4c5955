"""The names of the whole graph: all that an answer prints is taken back, and the names of the field are known."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from kg.names.named_entity import CERTAIN, How
from kg.names.near import search
from kg.names.resolve import Status, resolve
from kg.queries.registry import registry
from kg.queries.types import Entity

if TYPE_CHECKING:
    from kg.names.catalogue import Catalogue

ACCEPTED = sorted(
    {item.type.classes for query in registry().values() for item in query.parameters if isinstance(item.type, Entity)}
)
# What people call entities of this graph, and the key of what they mean. From questions that were asked of it.
FIELD = {
    "therapy/anti-PD-1": [
        "anti-PD-1", "anti-PD1", "PD1 blockade", "PD-1 inhibitors", "PD-1 inhibitor", "anti-PD-1 antibody",
        "anti-PD-1 antibodies", "anti-PD-1 mAb", "PD-1 blocker", "αPD-1", "α-PD-1", "aPD-1", "PD-1i", "anti-CD279",
        "anti-PDCD1",
    ],
    "therapy/anti-CTLA-4": ["anti-CTLA-4 antibody", "CTLA4 inhibitor", "CTLA-4 blockade", "αCTLA-4", "anti-CD152"],
    "therapy/anti-PD-L1": ["anti-PD-L1", "PD-L1 inhibitor", "anti-B7-H1", "αPD-L1", "anti-PD-L1 antibodies"],
    "therapy/ICB": [
        "immune checkpoint inhibitors", "immune checkpoint inhibitor", "checkpoint inhibitors", "ICI", "ICIs",
        "checkpoint blockade", "immune checkpoint blockade",
    ],
    "therapy/CAR-T": ["CAR-T", "CAR T cells", "CAR T-cell therapy", "chimeric antigen receptor T cells"],
    "drug/pembrolizumab": ["Keytruda", "keytruda", "MK-3475", "pembrolizumab"],
    "drug/nivolumab": ["Opdivo", "OPDIVO", "BMS-936558"],
    "drug/ipilimumab": ["Yervoy", "ipilimumab"],
    "tumor/melanoma": ["melanoma", "melanomas", "MONDO:0005105", "malignant melanoma"],
    "tumor/skin-melanoma": ["SKCM", "cutaneous melanoma", "skin melanoma"],
    "tumor/breast-cancer": ["breast cancer", "breast tumour", "breast tumors", "breast carcinoma"],
    "tumor/NSCLC": ["NSCLC", "non small cell lung cancer", "non-small-cell lung carcinoma"],
    "tumor/lung-cancer": ["lung cancer", "lung carcinoma", "lung cancers"],
    "cell/dendritic-cell": ["DC", "DCs", "dendritic cells", "dendritic cell"],
    "cell/MDSC": ["MDSC", "MDSCs", "myeloid-derived suppressor cells"],
    "cell/T-cell": ["T cell", "T-cells", "T lymphocytes", "CL:0000084"],
    "cell/PD-1-TIM-3-TIL": ["PD-1+TIM-3+ TIL", "PD-1+ TIM-3+ TILs", "PD-1 TIM-3 TIL"],
    "mechanism/PTEN-loss": ["PTEN loss", "loss of PTEN", "the loss of PTEN"],
    "cell/CD8-T-cell": ["CD8 T cells", "CD8+ T lymphocytes", "CD8-positive T cells"],
    "cell/regulatory-T-cell": ["Tregs", "Treg", "regulatory T cells"],
    "gene/PTEN": ["PTEN", "5728", "NCBIGene:5728", "entrez:5728", "EntrezGene:5728", "ENSG00000171862",
                  "ENSG00000171862.11", "P60484", "uniprot:P60484", "hgnc:9588", "HGNC:HGNC:9588", "pten gene"],
    "gene/CD274": ["CD274", "B7-H1", "PD-L1", "PDL1"],
    "gene/PDCD1": ["PDCD1", "PD-1", "PD1", "CD279"],
    "gene/TP53": ["p53", "TP53"],
    "gene/B2M": ["β2m", "B2M", "beta-2 microglobulin", "β2-microglobulin"],
    "gene/IFNG": ["IFN-γ", "IFNG", "interferon gamma", "IFNγ"],
    "gene-group/MHC-class-I": ["MHC class I", "MHC-I", "HLA class I"],
    "pathway/PI3K-AKT": ["PI3K-AKT", "PI3K/AKT pathway", "pi3k akt signalling", "hsa04151", "path:hsa04151"],
    "drug/docetaxel": ["docetaxel", "Taxotere"],
    "tumor/colorectal-cancer": ["CRC", "colorectal carcinoma"],
    "variant/MITF-low": ["MITF-low", "MITF low", "low MITF"],
    "variant/B2M-LOH": ["LOH of B2M", "loss of heterozygosity of B2M", "B2M LOH"],
    "process/EMT": ["EMT", "epithelial to mesenchymal transition"],
    "variant/TP53-deficiency": ["p53 deficiency", "TP53 deficiency"],
    "mechanism/TIM-3-upregulation": ["TIM-3 upregulation", "HAVCR2 upregulation", "upregulation of TIM3"],
}  # fmt: skip
# What names nothing here; most of it begins or ends like a name.
ABSENT = [
    "small cell lung cancer", "PI3Kθ", "JAK3", "CD4", "TIM-1", "PTENP1", "HER2", "ERBB2", "MSI-H", "epacadostat",
    "relatlimab", "04151", "0005105", "αE", "HGNC:95880", "MONDO:00051050", "JAK", "colon", "uveal melanoma",
    "CD8- T cell", "NCBIGene:57280", "anti-PD-2", "anti-HER2", "KRA", "HLA", "HLA-B", "IFN-α", "IFN-γ receptor",
    "MEK inhibitor", "B cell", "AKT1", "STK11", "PD-1 agonist", "TSR-042", "VEGFA", "nivolumab and ipilimumab", "LUAD",
    "PTEN-/-", "PTEN -/-", "CD8 -/- T cell", "IFN-α/β", "CD8−T cell", "CD8(-) T cell", "PD-1-TIM-3+ TIL", "PTEN-",
    "PTEN↓", "carcinoma", "IL-2 pathway", "nivolumab signaling", "malignant lymphocytes", "tumor-infiltrating cells",
    "antibody conjugate", "VEGF-A", "PI3K-α", "HLA-A/DPB1",
    "https://example.org/HGNC:9588",
]  # fmt: skip


@pytest.mark.parametrize(("key", "text"), [(key, text) for key, texts in FIELD.items() for text in texts])
def test_names_of_the_field_find_what_they_mean(catalogue: Catalogue, key: str, text: str) -> None:
    label = next(entity.label for entity in catalogue.entities if key in entity.identifiers)
    for classes in ((), (label,)):
        found = resolve(catalogue, text, classes)
        assert found.status is Status.FOUND
        assert key in {identifier for entity in found.entities for identifier in entity.identifiers}


@pytest.mark.parametrize("text", ABSENT)
def test_what_is_not_here_is_not_found(catalogue: Catalogue, text: str) -> None:
    assert resolve(catalogue, text).status is Status.ABSENT
    assert not [match for match in search(catalogue, text) if match.how in CERTAIN]


def test_all_that_an_answer_prints_of_an_entity_is_taken_by_every_parameter_of_its_class(catalogue: Catalogue) -> None:
    """By its identifiers it is found alone; by its name at most with its namesakes of other classes."""
    assert len(ACCEPTED) > 10
    wrong = []
    for classes in ACCEPTED:
        for entity in catalogue.among(classes):
            for text in (*entity.identifiers, *entity.names):
                found = resolve(catalogue, text, classes)
                alone = text not in entity.identifiers or found.entities == [entity]
                taken = found.status is Status.FOUND and (
                    entity in found.entities or text not in (entity.name, entity.id)
                )
                if not (alone and taken):
                    wrong.append((classes, entity.id, text, found.status, [one.id for one in found.entities]))
    assert wrong == []


def test_no_usual_form_is_shared_within_a_class(catalogue: Catalogue) -> None:
    shared = defaultdict(set)
    for form, places in catalogue.index.tables[How.FORM].items():
        for place in places:
            shared[catalogue.entities[place].label, form].add(catalogue.entities[place].name)
    assert {form: names for form, names in shared.items() if len(names) > 1} == {}
