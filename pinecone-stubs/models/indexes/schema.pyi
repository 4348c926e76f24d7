# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import BooleanField as BooleanField
from pinecone import DenseVectorField as DenseVectorField
from pinecone import FieldEmbedConfig as FieldEmbedConfig
from pinecone import FieldSparseEmbedConfig as FieldSparseEmbedConfig
from pinecone import FloatField as FloatField
from pinecone import FullTextSearchConfig as FullTextSearchConfig
from pinecone import IndexSchema as IndexSchema
from pinecone import IndexSchemaField as IndexSchemaField
from pinecone import IntegerField as IntegerField
from pinecone import LegacyMetadataField as LegacyMetadataField
from pinecone import NgramConfig as NgramConfig
from pinecone import SemanticTextField as SemanticTextField
from pinecone import SparseVectorField as SparseVectorField
from pinecone import StringField as StringField
from pinecone import StringListField as StringListField
