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
    b'\n\xff\x01\n\x1fgoogle/protobuf/timestamp.proto\x12\x0fgoogle.protobuf";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05'
    b"nanos\x18\x02 \x01(\x05R\x05nanosB\x85\x01\n\x13com.google.protobufB\x0eTimestampProtoP\x01Z2google.golang.org/protobuf/types/k"
    b"nown/timestamppb\xf8\x01\x01\xa2\x02\x03GPB\xaa\x02\x1eGoogle.Protobuf.WellKnownTypesb\x06proto3\n\xee%\n\x11raw_db_data.proto\x1a\x1fgoogle"
    b'/protobuf/timestamp.proto"/\n\x0cSparseValues\x12\x0f\n\x07indices\x18\x01 \x03(\x0c\x12\x0e\n\x06values\x18\x02 \x03(\x0c"\\\n\x06Vector\x12\n\n\x02id\x18\x01 \x01(\t'
    b'\x12\x0e\n\x06values\x18\x02 \x03(\x0c\x12$\n\rsparse_values\x18\x04 \x01(\x0b2\r.SparseValues\x12\x10\n\x08metadata\x18\x03 \x03(\x0c"q\n\x0cScoredVector\x12\n\n\x02id\x18\x01'
    b' \x01(\t\x12\r\n\x05score\x18\x02 \x01(\x02\x12\x0e\n\x06values\x18\x03 \x03(\x0c\x12$\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseValues\x12\x10\n\x08metadata\x18\x04 \x03(\x0c"\x89\x01\n\x0c'
    b"RequestUnion\x12 \n\x06upsert\x18\x01 \x01(\x0b2\x0e.UpsertRequestH\x00\x12 \n\x06delete\x18\x02 \x01(\x0b2\x0e.DeleteRequestH\x00\x12 \n\x06update\x18\x03 \x01(\x0b"
    b'2\x0e.UpdateRequestH\x00B\x13\n\x11RequestUnionInner"<\n\rUpsertRequest\x12\x18\n\x07vectors\x18\x01 \x03(\x0b2\x07.Vector\x12\x11\n\tnamespace\x18'
    b'\x02 \x01(\t"(\n\x0eUpsertResponse\x12\x16\n\x0eupserted_count\x18\x01 \x01(\r"S\n\rDeleteRequest\x12\x0b\n\x03ids\x18\x01 \x03(\t\x12\x12\n\ndelete_all\x18\x02 \x01('
    b'\x08\x12\x11\n\tnamespace\x18\x03 \x01(\t\x12\x0e\n\x06filter\x18\x04 \x03(\x0c"\x10\n\x0eDeleteResponse".\n\x0cFetchRequest\x12\x0b\n\x03ids\x18\x01 \x03(\t\x12\x11\n\tnamespace'
    b'\x18\x02 \x01(\t"\x8d\x01\n\x16FetchByMetadataRequest\x12\x11\n\tnamespace\x18\x01 \x01(\t\x12\x0e\n\x06filter\x18\x02 \x03(\x0c\x12\x12\n\x05limit\x18\x03 \x01(\rH\x00\x88\x01\x01\x12\x1d\n\x10pagi'
    b'nation_token\x18\x04 \x01(\tH\x01\x88\x01\x01B\x08\n\x06_limitB\x13\n\x11_pagination_token"\xf8\x01\n\x17FetchByMetadataResponse\x126\n\x07vectors\x18\x01 '
    b"\x03(\x0b2%.FetchByMetadataResponse.VectorsEntry\x12\x11\n\tnamespace\x18\x02 \x01(\t\x12\x1a\n\x05usage\x18\x03 \x01(\x0b2\x06.UsageH\x00\x88\x01\x01\x12$\n\npag"
    b"ination\x18\x04 \x01(\x0b2\x0b.PaginationH\x01\x88\x01\x01\x1a7\n\x0cVectorsEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12\x16\n\x05value\x18\x02 \x01(\x0b2\x07.Vector:\x028\x01B\x08\n\x06_usa"
    b'geB\r\n\x0b_pagination"\xaf\x01\n\rFetchResponse\x12,\n\x07vectors\x18\x01 \x03(\x0b2\x1b.FetchResponse.VectorsEntry\x12\x11\n\tnamespace\x18\x02'
    b" \x01(\t\x12\x1a\n\x05usage\x18\x03 \x01(\x0b2\x06.UsageH\x00\x88\x01\x01\x1a7\n\x0cVectorsEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12\x16\n\x05value\x18\x02 \x01(\x0b2\x07.Vector:\x028\x01B\x08\n\x06_us"
    b'age"\x92\x01\n\x0bListRequest\x12\x13\n\x06prefix\x18\x01 \x01(\tH\x00\x88\x01\x01\x12\x12\n\x05limit\x18\x02 \x01(\rH\x01\x88\x01\x01\x12\x1d\n\x10pagination_token\x18\x03 \x01(\tH\x02\x88\x01\x01\x12\x11\n\tn'
    b'amespace\x18\x04 \x01(\tB\t\n\x07_prefixB\x08\n\x06_limitB\x13\n\x11_pagination_token"\x1a\n\nPagination\x12\x0c\n\x04next\x18\x01 \x01(\t"\x16\n\x08ListItem'
    b'\x12\n\n\x02id\x18\x01 \x01(\t"\x98\x01\n\x0cListResponse\x12\x1a\n\x07vectors\x18\x01 \x03(\x0b2\t.ListItem\x12$\n\npagination\x18\x02 \x01(\x0b2\x0b.PaginationH\x00\x88\x01\x01\x12'
    b'\x11\n\tnamespace\x18\x03 \x01(\t\x12\x1a\n\x05usage\x18\x04 \x01(\x0b2\x06.UsageH\x01\x88\x01\x01B\r\n\x0b_paginationB\x08\n\x06_usage"u\n\x0bQueryVector\x12\x0e\n\x06values'
    b'\x18\x01 \x03(\x0c\x12$\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseValues\x12\r\n\x05top_k\x18\x02 \x01(\r\x12\x11\n\tnamespace\x18\x03 \x01(\t\x12\x0e\n\x06filter\x18\x04 \x03(\x0c"\xad'
    b"\x02\n\x0cQueryRequest\x12\x11\n\tnamespace\x18\x01 \x01(\t\x12\r\n\x05top_k\x18\x02 \x01(\r\x12\x0e\n\x06filter\x18\x03 \x03(\x0c\x12\x16\n\x0einclude_values\x18\x04 \x01(\x08\x12\x18\n\x10inc"
    b"lude_metadata\x18\x05 \x01(\x08\x12\x1d\n\x07queries\x18\x06 \x03(\x0b2\x0c.QueryVector\x12\x0e\n\x06vector\x18\x07 \x03(\x0c\x12$\n\rsparse_vector\x18\t \x01(\x0b2\r.Spar"
    b"seValues\x12\n\n\x02id\x18\x08 \x01(\t\x12\x18\n\x0bscan_factor\x18\n \x01(\x02H\x00\x88\x01\x01\x12\x1b\n\x0emax_candidates\x18\x0b \x01(\rH\x01\x88\x01\x01B\x0e\n\x0c_scan_factorB\x11\n\x0f_"
    b'max_candidates"G\n\x12SingleQueryResults\x12\x1e\n\x07matches\x18\x01 \x03(\x0b2\r.ScoredVector\x12\x11\n\tnamespace\x18\x02 \x01(\t"\x8e\x01\n\rQuer'
    b"yResponse\x12$\n\x07results\x18\x01 \x03(\x0b2\x13.SingleQueryResults\x12\x1e\n\x07matches\x18\x02 \x03(\x0b2\r.ScoredVector\x12\x11\n\tnamespace\x18\x03 \x01"
    b'(\t\x12\x1a\n\x05usage\x18\x04 \x01(\x0b2\x06.UsageH\x00\x88\x01\x01B\x08\n\x06_usage"[\n\x05Usage\x12\x17\n\nread_units\x18\x01 \x01(\rH\x00\x88\x01\x01\x12\x19\n\x0cegress_bytes\x18\x02 \x01(\r'
    b'H\x01\x88\x01\x01B\r\n\x0b_read_unitsB\x0f\n\r_egress_bytes"\xac\x01\n\rUpdateRequest\x12\n\n\x02id\x18\x01 \x01(\t\x12\x0e\n\x06values\x18\x02 \x03(\x0c\x12$\n\rsparse_va'
    b"lues\x18\x05 \x01(\x0b2\r.SparseValues\x12\x14\n\x0cset_metadata\x18\x03 \x03(\x0c\x12\x11\n\tnamespace\x18\x04 \x01(\t\x12\x0e\n\x06filter\x18\x06 \x03(\x0c\x12\x14\n\x07dry_run\x18\x07 "
    b'\x01(\x08H\x00\x88\x01\x01B\n\n\x08_dry_run"B\n\x0eUpdateResponse\x12\x1c\n\x0fmatched_records\x18\x01 \x01(\x05H\x00\x88\x01\x01B\x12\n\x10_matched_records"+\n\x19Desc'
    b'ribeIndexStatsRequest\x12\x0e\n\x06filter\x18\x01 \x03(\x0c"(\n\x10NamespaceSummary\x12\x14\n\x0cvector_count\x18\x01 \x01(\r"\x89\x01\n\x15ListNamespac'
    b"esRequest\x12\x1d\n\x10pagination_token\x18\x01 \x01(\tH\x00\x88\x01\x01\x12\x12\n\x05limit\x18\x02 \x01(\rH\x01\x88\x01\x01\x12\x13\n\x06prefix\x18\x03 \x01(\tH\x02\x88\x01\x01B\x13\n\x11_pagination"
    b'_tokenB\x08\n\x06_limitB\t\n\x07_prefix"\x8d\x01\n\x16ListNamespacesResponse\x12)\n\nnamespaces\x18\x01 \x03(\x0b2\x15.NamespaceDescriptio'
    b'n\x12$\n\npagination\x18\x02 \x01(\x0b2\x0b.PaginationH\x00\x88\x01\x01\x12\x13\n\x0btotal_count\x18\x03 \x01(\x05B\r\n\x0b_pagination"-\n\x18DescribeNamespace'
    b'Request\x12\x11\n\tnamespace\x18\x01 \x01(\t"W\n\x16CreateNamespaceRequest\x12\x0c\n\x04name\x18\x01 \x01(\t\x12$\n\x06schema\x18\x02 \x01(\x0b2\x0f.MetadataSch'
    b'emaH\x00\x88\x01\x01B\t\n\x07_schema"\x1f\n\rIndexedFields\x12\x0e\n\x06fields\x18\x01 \x03(\t"\xbf\x01\n\x14NamespaceDescription\x12\x0c\n\x04name\x18\x01 \x01(\t\x12\x14\n\x0cr'
    b"ecord_count\x18\x02 \x01(\x04\x12$\n\x06schema\x18\x03 \x01(\x0b2\x0f.MetadataSchemaH\x00\x88\x01\x01\x12+\n\x0eindexed_fields\x18\x04 \x01(\x0b2\x0e.IndexedFieldsH"
    b'\x01\x88\x01\x01\x12\x12\n\nsize_bytes\x18\x05 \x01(\x04B\t\n\x07_schemaB\x11\n\x0f_indexed_fields"+\n\x16DeleteNamespaceRequest\x12\x11\n\tnamespace\x18\x01 '
    b'\x01(\t"\xad\x03\n\x1aDescribeIndexStatsResponse\x12?\n\nnamespaces\x18\x01 \x03(\x0b2+.DescribeIndexStatsResponse.NamespacesEn'
    b"try\x12\x16\n\tdimension\x18\x02 \x01(\rH\x00\x88\x01\x01\x12\x16\n\x0eindex_fullness\x18\x03 \x01(\x02\x12\x1a\n\x12total_vector_count\x18\x04 \x01(\r\x12\x13\n\x06metric\x18\x05 \x01(\tH"
    b"\x01\x88\x01\x01\x12\x18\n\x0bvector_type\x18\x06 \x01(\tH\x02\x88\x01\x01\x12\x1c\n\x0fmemory_fullness\x18\x07 \x01(\x02H\x03\x88\x01\x01\x12\x1d\n\x10storage_fullness\x18\x08 \x01(\x02H\x04\x88\x01\x01\x1aD\n\x0fN"
    b"amespacesEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12 \n\x05value\x18\x02 \x01(\x0b2\x11.NamespaceSummary:\x028\x01B\x0c\n\n_dimensionB\t\n\x07_metricB\x0e\n\x0c_v"
    b'ector_typeB\x12\n\x10_memory_fullnessB\x13\n\x11_storage_fullness"-\n\x17MetadataFieldProperties\x12\x12\n\nfilterable\x18\x01 \x01'
    b"(\x08\"\x86\x01\n\x0eMetadataSchema\x12+\n\x06fields\x18\x01 \x03(\x0b2\x1b.MetadataSchema.FieldsEntry\x1aG\n\x0bFieldsEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12'"
    b'\n\x05value\x18\x02 \x01(\x0b2\x18.MetadataFieldProperties:\x028\x01"\xa3\x01\n\x19NamespaceAliasDescription\x12\x0c\n\x04name\x18\x01 \x01(\t\x12\x18\n\x10targe'
    b"t_namespace\x18\x02 \x01(\t\x12.\n\ncreated_at\x18\x03 \x01(\x0b2\x1a.google.protobuf.Timestamp\x12.\n\nupdated_at\x18\x04 \x01(\x0b2\x1a.google.p"
    b'rotobuf.Timestamp"E\n\x1bCreateNamespaceAliasRequest\x12\x0c\n\x04name\x18\x01 \x01(\t\x12\x18\n\x10target_namespace\x18\x02 \x01(\t"\xc3\x01\n\x1bLis'
    b"tNamespaceAliasesRequest\x12\x1d\n\x10pagination_token\x18\x01 \x01(\tH\x00\x88\x01\x01\x12\x12\n\x05limit\x18\x02 \x01(\rH\x01\x88\x01\x01\x12\x13\n\x06prefix\x18\x03 \x01(\tH\x02\x88\x01\x01"
    b'\x12\x1d\n\x10target_namespace\x18\x04 \x01(\tH\x03\x88\x01\x01B\x13\n\x11_pagination_tokenB\x08\n\x06_limitB\t\n\x07_prefixB\x13\n\x11_target_namespace"\xb4'
    b"\x01\n\x1cListNamespaceAliasesResponse\x125\n\x11namespace_aliases\x18\x01 \x03(\x0b2\x1a.NamespaceAliasDescription\x12$\n\npagina"
    b'tion\x18\x02 \x01(\x0b2\x0b.PaginationH\x00\x88\x01\x01\x12\x18\n\x0btotal_count\x18\x03 \x01(\x05H\x01\x88\x01\x01B\r\n\x0b_paginationB\x0e\n\x0c_total_count"3\n\x1dDescrib'
    b'eNamespaceAliasRequest\x12\x12\n\nalias_name\x18\x01 \x01(\t"L\n\x1cRepointNamespaceAliasRequest\x12\x12\n\nalias_name\x18\x01 \x01(\t\x12\x18'
    b'\n\x10target_namespace\x18\x02 \x01(\t"1\n\x1bDeleteNamespaceAliasRequest\x12\x12\n\nalias_name\x18\x01 \x01(\t"\x1e\n\x1cDeleteNamespaceAl'
    b"iasResponseb\x06proto3"
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
NamespaceAliasDescription = GetMessageClass(
    _POOL.FindMessageTypeByName("NamespaceAliasDescription")
)
CreateNamespaceAliasRequest = GetMessageClass(
    _POOL.FindMessageTypeByName("CreateNamespaceAliasRequest")
)
ListNamespaceAliasesRequest = GetMessageClass(
    _POOL.FindMessageTypeByName("ListNamespaceAliasesRequest")
)
ListNamespaceAliasesResponse = GetMessageClass(
    _POOL.FindMessageTypeByName("ListNamespaceAliasesResponse")
)
DescribeNamespaceAliasRequest = GetMessageClass(
    _POOL.FindMessageTypeByName("DescribeNamespaceAliasRequest")
)
RepointNamespaceAliasRequest = GetMessageClass(
    _POOL.FindMessageTypeByName("RepointNamespaceAliasRequest")
)
DeleteNamespaceAliasRequest = GetMessageClass(
    _POOL.FindMessageTypeByName("DeleteNamespaceAliasRequest")
)
DeleteNamespaceAliasResponse = GetMessageClass(
    _POOL.FindMessageTypeByName("DeleteNamespaceAliasResponse")
)
Timestamp = GetMessageClass(_POOL.FindMessageTypeByName("google.protobuf.Timestamp"))
"""The time of a message; this pool's own, as Struct is."""
