# Generated from specs/2026-07/db_data.proto by `make generate`.
"""VectorService 2026-07: messages whose packed numbers and Structs stay bytes, built from descriptors in a private pool.

Nothing registers in protobuf's process-wide pool, where two API versions, or another SDK, would clash,
and no generated code has to match the installed protobuf.
"""

from __future__ import annotations

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

_POOL = DescriptorPool()
for _file in FileDescriptorSet.FromString(
    b'\n\xa1\'\n\x11raw_db_data.proto"@\n\x0cSparseValues\x12\x18\n\x07indices\x18\x01 \x03(\x0cR\x07indices\x12\x16\n\x06values\x18\x02 \x03(\x0cR\x06values"\x80\x01\n\x06Vec'
    b"tor\x12\x0e\n\x02id\x18\x01 \x01(\tR\x02id\x12\x16\n\x06values\x18\x02 \x03(\x0cR\x06values\x122\n\rsparse_values\x18\x04 \x01(\x0b2\r.SparseValuesR\x0csparseValues\x12"
    b'\x1a\n\x08metadata\x18\x03 \x03(\x0cR\x08metadata"\x9c\x01\n\x0cScoredVector\x12\x0e\n\x02id\x18\x01 \x01(\tR\x02id\x12\x14\n\x05score\x18\x02 \x01(\x02R\x05score\x12\x16\n\x06values\x18\x03 \x03'
    b'(\x0cR\x06values\x122\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseValuesR\x0csparseValues\x12\x1a\n\x08metadata\x18\x04 \x03(\x0cR\x08metadata"\xa1\x01\n\x0cR'
    b"equestUnion\x12(\n\x06upsert\x18\x01 \x01(\x0b2\x0e.UpsertRequestH\x00R\x06upsert\x12(\n\x06delete\x18\x02 \x01(\x0b2\x0e.DeleteRequestH\x00R\x06delete\x12"
    b'(\n\x06update\x18\x03 \x01(\x0b2\x0e.UpdateRequestH\x00R\x06updateB\x13\n\x11RequestUnionInner"P\n\rUpsertRequest\x12!\n\x07vectors\x18\x01 \x03(\x0b'
    b'2\x07.VectorR\x07vectors\x12\x1c\n\tnamespace\x18\x02 \x01(\tR\tnamespace"7\n\x0eUpsertResponse\x12%\n\x0eupserted_count\x18\x01 \x01(\rR\rupse'
    b'rtedCount"v\n\rDeleteRequest\x12\x10\n\x03ids\x18\x01 \x03(\tR\x03ids\x12\x1d\n\ndelete_all\x18\x02 \x01(\x08R\tdeleteAll\x12\x1c\n\tnamespace\x18\x03 \x01(\tR\t'
    b'namespace\x12\x16\n\x06filter\x18\x04 \x03(\x0cR\x06filter"\x10\n\x0eDeleteResponse">\n\x0cFetchRequest\x12\x10\n\x03ids\x18\x01 \x03(\tR\x03ids\x12\x1c\n\tnamespa'
    b'ce\x18\x02 \x01(\tR\tnamespace"\xb8\x01\n\x16FetchByMetadataRequest\x12\x1c\n\tnamespace\x18\x01 \x01(\tR\tnamespace\x12\x16\n\x06filter\x18\x02 \x03(\x0cR\x06fi'
    b"lter\x12\x19\n\x05limit\x18\x03 \x01(\rH\x00R\x05limit\x88\x01\x01\x12.\n\x10pagination_token\x18\x04 \x01(\tH\x01R\x0fpaginationToken\x88\x01\x01B\x08\n\x06_limitB\x13\n\x11_pa"
    b'gination_token"\xab\x02\n\x17FetchByMetadataResponse\x12?\n\x07vectors\x18\x01 \x03(\x0b2%.FetchByMetadataResponse.VectorsEnt'
    b"ryR\x07vectors\x12\x1c\n\tnamespace\x18\x02 \x01(\tR\tnamespace\x12!\n\x05usage\x18\x03 \x01(\x0b2\x06.UsageH\x00R\x05usage\x88\x01\x01\x120\n\npagination\x18\x04 \x01(\x0b"
    b"2\x0b.PaginationH\x01R\npagination\x88\x01\x01\x1aC\n\x0cVectorsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x1d\n\x05value\x18\x02 \x01(\x0b2\x07.VectorR\x05value:"
    b'\x028\x01B\x08\n\x06_usageB\r\n\x0b_pagination"\xd6\x01\n\rFetchResponse\x125\n\x07vectors\x18\x01 \x03(\x0b2\x1b.FetchResponse.VectorsEntryR\x07ve'
    b"ctors\x12\x1c\n\tnamespace\x18\x02 \x01(\tR\tnamespace\x12!\n\x05usage\x18\x03 \x01(\x0b2\x06.UsageH\x00R\x05usage\x88\x01\x01\x1aC\n\x0cVectorsEntry\x12\x10\n\x03key\x18\x01 "
    b'\x01(\tR\x03key\x12\x1d\n\x05value\x18\x02 \x01(\x0b2\x07.VectorR\x05value:\x028\x01B\x08\n\x06_usage"\xbd\x01\n\x0bListRequest\x12\x1b\n\x06prefix\x18\x01 \x01(\tH\x00R\x06prefix\x88'
    b"\x01\x01\x12\x19\n\x05limit\x18\x02 \x01(\rH\x01R\x05limit\x88\x01\x01\x12.\n\x10pagination_token\x18\x03 \x01(\tH\x02R\x0fpaginationToken\x88\x01\x01\x12\x1c\n\tnamespace\x18\x04 \x01(\t"
    b'R\tnamespaceB\t\n\x07_prefixB\x08\n\x06_limitB\x13\n\x11_pagination_token" \n\nPagination\x12\x12\n\x04next\x18\x01 \x01(\tR\x04next"\x1a\n\x08ListI'
    b'tem\x12\x0e\n\x02id\x18\x01 \x01(\tR\x02id"\xbf\x01\n\x0cListResponse\x12#\n\x07vectors\x18\x01 \x03(\x0b2\t.ListItemR\x07vectors\x120\n\npagination\x18\x02 \x01(\x0b2\x0b.'
    b"PaginationH\x00R\npagination\x88\x01\x01\x12\x1c\n\tnamespace\x18\x03 \x01(\tR\tnamespace\x12!\n\x05usage\x18\x04 \x01(\x0b2\x06.UsageH\x01R\x05usage\x88\x01\x01B\r\n\x0b"
    b'_paginationB\x08\n\x06_usage"\xa4\x01\n\x0bQueryVector\x12\x16\n\x06values\x18\x01 \x03(\x0cR\x06values\x122\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseVal'
    b'uesR\x0csparseValues\x12\x13\n\x05top_k\x18\x02 \x01(\rR\x04topK\x12\x1c\n\tnamespace\x18\x03 \x01(\tR\tnamespace\x12\x16\n\x06filter\x18\x04 \x03(\x0cR\x06filter"\xa4\x03\n'
    b"\x0cQueryRequest\x12\x1c\n\tnamespace\x18\x01 \x01(\tR\tnamespace\x12\x13\n\x05top_k\x18\x02 \x01(\rR\x04topK\x12\x16\n\x06filter\x18\x03 \x03(\x0cR\x06filter\x12%\n\x0eincl"
    b"ude_values\x18\x04 \x01(\x08R\rincludeValues\x12)\n\x10include_metadata\x18\x05 \x01(\x08R\x0fincludeMetadata\x12&\n\x07queries\x18\x06 \x03(\x0b2\x0c.Qu"
    b"eryVectorR\x07queries\x12\x16\n\x06vector\x18\x07 \x03(\x0cR\x06vector\x122\n\rsparse_vector\x18\t \x01(\x0b2\r.SparseValuesR\x0csparseVector\x12\x0e"
    b"\n\x02id\x18\x08 \x01(\tR\x02id\x12$\n\x0bscan_factor\x18\n \x01(\x02H\x00R\nscanFactor\x88\x01\x01\x12*\n\x0emax_candidates\x18\x0b \x01(\rH\x01R\rmaxCandidates\x88\x01\x01"
    b"B\x0e\n\x0c_scan_factorB\x11\n\x0f_max_candidates\"[\n\x12SingleQueryResults\x12'\n\x07matches\x18\x01 \x03(\x0b2\r.ScoredVectorR\x07match"
    b'es\x12\x1c\n\tnamespace\x18\x02 \x01(\tR\tnamespace"\xb2\x01\n\rQueryResponse\x12-\n\x07results\x18\x01 \x03(\x0b2\x13.SingleQueryResultsR\x07result'
    b"s\x12'\n\x07matches\x18\x02 \x03(\x0b2\r.ScoredVectorR\x07matches\x12\x1c\n\tnamespace\x18\x03 \x01(\tR\tnamespace\x12!\n\x05usage\x18\x04 \x01(\x0b2\x06.UsageH"
    b'\x00R\x05usage\x88\x01\x01B\x08\n\x06_usage":\n\x05Usage\x12"\n\nread_units\x18\x01 \x01(\rH\x00R\treadUnits\x88\x01\x01B\r\n\x0b_read_units"\xee\x01\n\rUpdateRequ'
    b"est\x12\x0e\n\x02id\x18\x01 \x01(\tR\x02id\x12\x16\n\x06values\x18\x02 \x03(\x0cR\x06values\x122\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseValuesR\x0csparseValues\x12"
    b"!\n\x0cset_metadata\x18\x03 \x03(\x0cR\x0bsetMetadata\x12\x1c\n\tnamespace\x18\x04 \x01(\tR\tnamespace\x12\x16\n\x06filter\x18\x06 \x03(\x0cR\x06filter\x12\x1c\n\x07dry_"
    b'run\x18\x07 \x01(\x08H\x00R\x06dryRun\x88\x01\x01B\n\n\x08_dry_run"R\n\x0eUpdateResponse\x12,\n\x0fmatched_records\x18\x01 \x01(\x05H\x00R\x0ematchedRecords\x88'
    b'\x01\x01B\x12\n\x10_matched_records"3\n\x19DescribeIndexStatsRequest\x12\x16\n\x06filter\x18\x01 \x03(\x0cR\x06filter"5\n\x10NamespaceSummary\x12'
    b'!\n\x0cvector_count\x18\x01 \x01(\rR\x0bvectorCount"\xa9\x01\n\x15ListNamespacesRequest\x12.\n\x10pagination_token\x18\x01 \x01(\tH\x00R\x0fpagina'
    b"tionToken\x88\x01\x01\x12\x19\n\x05limit\x18\x02 \x01(\rH\x01R\x05limit\x88\x01\x01\x12\x1b\n\x06prefix\x18\x03 \x01(\tH\x02R\x06prefix\x88\x01\x01B\x13\n\x11_pagination_tokenB\x08\n\x06_li"
    b'mitB\t\n\x07_prefix"\xb1\x01\n\x16ListNamespacesResponse\x125\n\nnamespaces\x18\x01 \x03(\x0b2\x15.NamespaceDescriptionR\nnamespaces'
    b"\x120\n\npagination\x18\x02 \x01(\x0b2\x0b.PaginationH\x00R\npagination\x88\x01\x01\x12\x1f\n\x0btotal_count\x18\x03 \x01(\x05R\ntotalCountB\r\n\x0b_paginati"
    b'on"8\n\x18DescribeNamespaceRequest\x12\x1c\n\tnamespace\x18\x01 \x01(\tR\tnamespace"e\n\x16CreateNamespaceRequest\x12\x12\n\x04name\x18\x01'
    b" \x01(\tR\x04name\x12,\n\x06schema\x18\x02 \x01(\x0b2\x0f.MetadataSchemaH\x00R\x06schema\x88\x01\x01B\t\n\x07_schema\"'\n\rIndexedFields\x12\x16\n\x06fields\x18\x01"
    b' \x03(\tR\x06fields"\xf4\x01\n\x14NamespaceDescription\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12!\n\x0crecord_count\x18\x02 \x01(\x04R\x0brecordCount\x12,\n\x06'
    b"schema\x18\x03 \x01(\x0b2\x0f.MetadataSchemaH\x00R\x06schema\x88\x01\x01\x12:\n\x0eindexed_fields\x18\x04 \x01(\x0b2\x0e.IndexedFieldsH\x01R\rindexedFie"
    b'lds\x88\x01\x01\x12\x1d\n\nsize_bytes\x18\x05 \x01(\x04R\tsizeBytesB\t\n\x07_schemaB\x11\n\x0f_indexed_fields"6\n\x16DeleteNamespaceRequest\x12\x1c\n'
    b'\tnamespace\x18\x01 \x01(\tR\tnamespace"\xa6\x04\n\x1aDescribeIndexStatsResponse\x12K\n\nnamespaces\x18\x01 \x03(\x0b2+.DescribeIndexSt'
    b"atsResponse.NamespacesEntryR\nnamespaces\x12!\n\tdimension\x18\x02 \x01(\rH\x00R\tdimension\x88\x01\x01\x12%\n\x0eindex_fullness\x18\x03 \x01"
    b"(\x02R\rindexFullness\x12,\n\x12total_vector_count\x18\x04 \x01(\rR\x10totalVectorCount\x12\x1b\n\x06metric\x18\x05 \x01(\tH\x01R\x06metric\x88\x01\x01\x12$\n\x0b"
    b"vector_type\x18\x06 \x01(\tH\x02R\nvectorType\x88\x01\x01\x12,\n\x0fmemory_fullness\x18\x07 \x01(\x02H\x03R\x0ememoryFullness\x88\x01\x01\x12.\n\x10storage_full"
    b"ness\x18\x08 \x01(\x02H\x04R\x0fstorageFullness\x88\x01\x01\x1aP\n\x0fNamespacesEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12'\n\x05value\x18\x02 \x01(\x0b2\x11.Namespace"
    b"SummaryR\x05value:\x028\x01B\x0c\n\n_dimensionB\t\n\x07_metricB\x0e\n\x0c_vector_typeB\x12\n\x10_memory_fullnessB\x13\n\x11_storage_full"
    b'ness"9\n\x17MetadataFieldProperties\x12\x1e\n\nfilterable\x18\x01 \x01(\x08R\nfilterable"\x9a\x01\n\x0eMetadataSchema\x123\n\x06fields\x18\x01 \x03'
    b"(\x0b2\x1b.MetadataSchema.FieldsEntryR\x06fields\x1aS\n\x0bFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12.\n\x05value\x18\x02 \x01(\x0b2\x18.Metada"
    b"taFieldPropertiesR\x05value:\x028\x01b\x06proto3"
).file:
    _POOL.Add(_file)

SparseValues = GetMessageClass(_POOL.FindMessageTypeByName("SparseValues"))
Vector = GetMessageClass(_POOL.FindMessageTypeByName("Vector"))
ScoredVector = GetMessageClass(_POOL.FindMessageTypeByName("ScoredVector"))
RequestUnion = GetMessageClass(_POOL.FindMessageTypeByName("RequestUnion"))
UpsertRequest = GetMessageClass(_POOL.FindMessageTypeByName("UpsertRequest"))
UpsertResponse = GetMessageClass(_POOL.FindMessageTypeByName("UpsertResponse"))
DeleteRequest = GetMessageClass(_POOL.FindMessageTypeByName("DeleteRequest"))
DeleteResponse = GetMessageClass(_POOL.FindMessageTypeByName("DeleteResponse"))
FetchRequest = GetMessageClass(_POOL.FindMessageTypeByName("FetchRequest"))
FetchByMetadataRequest = GetMessageClass(_POOL.FindMessageTypeByName("FetchByMetadataRequest"))
FetchByMetadataResponse = GetMessageClass(_POOL.FindMessageTypeByName("FetchByMetadataResponse"))
FetchResponse = GetMessageClass(_POOL.FindMessageTypeByName("FetchResponse"))
ListRequest = GetMessageClass(_POOL.FindMessageTypeByName("ListRequest"))
Pagination = GetMessageClass(_POOL.FindMessageTypeByName("Pagination"))
ListItem = GetMessageClass(_POOL.FindMessageTypeByName("ListItem"))
ListResponse = GetMessageClass(_POOL.FindMessageTypeByName("ListResponse"))
QueryVector = GetMessageClass(_POOL.FindMessageTypeByName("QueryVector"))
QueryRequest = GetMessageClass(_POOL.FindMessageTypeByName("QueryRequest"))
SingleQueryResults = GetMessageClass(_POOL.FindMessageTypeByName("SingleQueryResults"))
QueryResponse = GetMessageClass(_POOL.FindMessageTypeByName("QueryResponse"))
Usage = GetMessageClass(_POOL.FindMessageTypeByName("Usage"))
UpdateRequest = GetMessageClass(_POOL.FindMessageTypeByName("UpdateRequest"))
UpdateResponse = GetMessageClass(_POOL.FindMessageTypeByName("UpdateResponse"))
DescribeIndexStatsRequest = GetMessageClass(
    _POOL.FindMessageTypeByName("DescribeIndexStatsRequest")
)
NamespaceSummary = GetMessageClass(_POOL.FindMessageTypeByName("NamespaceSummary"))
ListNamespacesRequest = GetMessageClass(_POOL.FindMessageTypeByName("ListNamespacesRequest"))
ListNamespacesResponse = GetMessageClass(_POOL.FindMessageTypeByName("ListNamespacesResponse"))
DescribeNamespaceRequest = GetMessageClass(_POOL.FindMessageTypeByName("DescribeNamespaceRequest"))
CreateNamespaceRequest = GetMessageClass(_POOL.FindMessageTypeByName("CreateNamespaceRequest"))
IndexedFields = GetMessageClass(_POOL.FindMessageTypeByName("IndexedFields"))
NamespaceDescription = GetMessageClass(_POOL.FindMessageTypeByName("NamespaceDescription"))
DeleteNamespaceRequest = GetMessageClass(_POOL.FindMessageTypeByName("DeleteNamespaceRequest"))
DescribeIndexStatsResponse = GetMessageClass(
    _POOL.FindMessageTypeByName("DescribeIndexStatsResponse")
)
MetadataFieldProperties = GetMessageClass(_POOL.FindMessageTypeByName("MetadataFieldProperties"))
MetadataSchema = GetMessageClass(_POOL.FindMessageTypeByName("MetadataSchema"))
