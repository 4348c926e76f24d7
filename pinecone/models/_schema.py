# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Fields that an index of documents declares."""

from pinecone_api.default.db_control.models import (
    BooleanField as BooleanField,
    DenseVectorField as DenseVectorField,
    FieldEmbedConfig as FieldEmbedConfig,
    FieldSparseEmbedConfig as FieldSparseEmbedConfig,
    FloatField as FloatField,
    FullTextSearchConfig as FullTextSearchConfig,
    IndexSchema as IndexSchema,
    IndexSchemaField as IndexSchemaField,
    IntegerField as IntegerField,
    LegacyMetadataField as LegacyMetadataField,
    NgramConfig as NgramConfig,
    SemanticTextField as SemanticTextField,
    SparseVectorField as SparseVectorField,
    StringListField as StringListField,
)
