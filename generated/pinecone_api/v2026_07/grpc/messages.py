# Generated from specs/2026-07/db_data.proto by `make generate`.
"""VectorService 2026-07: messages, built from descriptors in a private pool.

Nothing registers in protobuf's process-wide pool, where two API versions, or another SDK, would clash,
and no generated code has to match the installed protobuf.
"""

from __future__ import annotations

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

_POOL = DescriptorPool()
for _file in FileDescriptorSet.FromString(
    b'\n\xe2\x05\n\x1cgoogle/protobuf/struct.proto\x12\x0fgoogle.protobuf"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0b2#.google.protobuf.'
    b"Struct.FieldsEntryR\x06fields\x1aQ\n\x0bFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0b2\x16.google.protobuf.Val"
    b'ueR\x05value:\x028\x01"\xb2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0e2\x1a.google.protobuf.NullValueH\x00R\tnullValue\x12#\n\x0cnumber_v'
    b"alue\x18\x02 \x01(\x01H\x00R\x0bnumberValue\x12#\n\x0cstring_value\x18\x03 \x01(\tH\x00R\x0bstringValue\x12\x1f\n\nbool_value\x18\x04 \x01(\x08H\x00R\tboolValue\x12"
    b"<\n\x0cstruct_value\x18\x05 \x01(\x0b2\x17.google.protobuf.StructH\x00R\x0bstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0b2\x1a.google.proto"
    b'buf.ListValueH\x00R\tlistValueB\x06\n\x04kind";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0b2\x16.google.protobuf.ValueR\x06values*'
    b"\x1b\n\tNullValue\x12\x0e\n\nNULL_VALUE\x10\x00B\x7f\n\x13com.google.protobufB\x0bStructProtoP\x01Z/google.golang.org/protobuf/t"
    b"ypes/known/structpb\xf8\x01\x01\xa2\x02\x03GPB\xaa\x02\x1eGoogle.Protobuf.WellKnownTypesb\x06proto3\n\xff\x01\n\x1fgoogle/protobuf/timest"
    b'amp.proto\x12\x0fgoogle.protobuf";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosB\x85\x01\n\x13com.'
    b"google.protobufB\x0eTimestampProtoP\x01Z2google.golang.org/protobuf/types/known/timestamppb\xf8\x01\x01\xa2\x02\x03GPB\xaa\x02"
    b"\x1eGoogle.Protobuf.WellKnownTypesb\x06proto3\n\x8b(\n\rdb_data.proto\x1a\x1cgoogle/protobuf/struct.proto\x1a\x1fgoogle/"
    b'protobuf/timestamp.proto"/\n\x0cSparseValues\x12\x0f\n\x07indices\x18\x01 \x03(\r\x12\x0e\n\x06values\x18\x02 \x03(\x02"u\n\x06Vector\x12\n\n\x02id\x18\x01 \x01(\t\x12'
    b"\x0e\n\x06values\x18\x02 \x03(\x02\x12$\n\rsparse_values\x18\x04 \x01(\x0b2\r.SparseValues\x12)\n\x08metadata\x18\x03 \x01(\x0b2\x17.google.protobuf.Struct"
    b'"\x8a\x01\n\x0cScoredVector\x12\n\n\x02id\x18\x01 \x01(\t\x12\r\n\x05score\x18\x02 \x01(\x02\x12\x0e\n\x06values\x18\x03 \x03(\x02\x12$\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseValu'
    b'es\x12)\n\x08metadata\x18\x04 \x01(\x0b2\x17.google.protobuf.Struct"\x89\x01\n\x0cRequestUnion\x12 \n\x06upsert\x18\x01 \x01(\x0b2\x0e.UpsertRequestH\x00'
    b'\x12 \n\x06delete\x18\x02 \x01(\x0b2\x0e.DeleteRequestH\x00\x12 \n\x06update\x18\x03 \x01(\x0b2\x0e.UpdateRequestH\x00B\x13\n\x11RequestUnionInner"<\n\rUps'
    b'ertRequest\x12\x18\n\x07vectors\x18\x01 \x03(\x0b2\x07.Vector\x12\x11\n\tnamespace\x18\x02 \x01(\t"(\n\x0eUpsertResponse\x12\x16\n\x0eupserted_count\x18\x01 \x01('
    b"\r\"l\n\rDeleteRequest\x12\x0b\n\x03ids\x18\x01 \x03(\t\x12\x12\n\ndelete_all\x18\x02 \x01(\x08\x12\x11\n\tnamespace\x18\x03 \x01(\t\x12'\n\x06filter\x18\x04 \x01(\x0b2\x17.google."
    b'protobuf.Struct"\x10\n\x0eDeleteResponse".\n\x0cFetchRequest\x12\x0b\n\x03ids\x18\x01 \x03(\t\x12\x11\n\tnamespace\x18\x02 \x01(\t"\xb6\x01\n\x16FetchByMet'
    b"adataRequest\x12\x11\n\tnamespace\x18\x01 \x01(\t\x12,\n\x06filter\x18\x02 \x01(\x0b2\x17.google.protobuf.StructH\x00\x88\x01\x01\x12\x12\n\x05limit\x18\x03 \x01(\rH\x01\x88\x01"
    b'\x01\x12\x1d\n\x10pagination_token\x18\x04 \x01(\tH\x02\x88\x01\x01B\t\n\x07_filterB\x08\n\x06_limitB\x13\n\x11_pagination_token"\xf8\x01\n\x17FetchByMetadataRe'
    b"sponse\x126\n\x07vectors\x18\x01 \x03(\x0b2%.FetchByMetadataResponse.VectorsEntry\x12\x11\n\tnamespace\x18\x02 \x01(\t\x12\x1a\n\x05usage\x18\x03 \x01(\x0b"
    b"2\x06.UsageH\x00\x88\x01\x01\x12$\n\npagination\x18\x04 \x01(\x0b2\x0b.PaginationH\x01\x88\x01\x01\x1a7\n\x0cVectorsEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12\x16\n\x05value\x18\x02 \x01(\x0b2"
    b'\x07.Vector:\x028\x01B\x08\n\x06_usageB\r\n\x0b_pagination"\xaf\x01\n\rFetchResponse\x12,\n\x07vectors\x18\x01 \x03(\x0b2\x1b.FetchResponse.Vectors'
    b"Entry\x12\x11\n\tnamespace\x18\x02 \x01(\t\x12\x1a\n\x05usage\x18\x03 \x01(\x0b2\x06.UsageH\x00\x88\x01\x01\x1a7\n\x0cVectorsEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12\x16\n\x05value\x18\x02 \x01(\x0b"
    b'2\x07.Vector:\x028\x01B\x08\n\x06_usage"\x92\x01\n\x0bListRequest\x12\x13\n\x06prefix\x18\x01 \x01(\tH\x00\x88\x01\x01\x12\x12\n\x05limit\x18\x02 \x01(\rH\x01\x88\x01\x01\x12\x1d\n\x10pagination_t'
    b'oken\x18\x03 \x01(\tH\x02\x88\x01\x01\x12\x11\n\tnamespace\x18\x04 \x01(\tB\t\n\x07_prefixB\x08\n\x06_limitB\x13\n\x11_pagination_token"\x1a\n\nPagination\x12\x0c\n\x04ne'
    b'xt\x18\x01 \x01(\t"\x16\n\x08ListItem\x12\n\n\x02id\x18\x01 \x01(\t"\x98\x01\n\x0cListResponse\x12\x1a\n\x07vectors\x18\x01 \x03(\x0b2\t.ListItem\x12$\n\npagination\x18\x02 \x01('
    b'\x0b2\x0b.PaginationH\x00\x88\x01\x01\x12\x11\n\tnamespace\x18\x03 \x01(\t\x12\x1a\n\x05usage\x18\x04 \x01(\x0b2\x06.UsageH\x01\x88\x01\x01B\r\n\x0b_paginationB\x08\n\x06_usage"\x8e\x01\n\x0b'
    b"QueryVector\x12\x0e\n\x06values\x18\x01 \x03(\x02\x12$\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseValues\x12\r\n\x05top_k\x18\x02 \x01(\r\x12\x11\n\tnamespace\x18\x03 "
    b"\x01(\t\x12'\n\x06filter\x18\x04 \x01(\x0b2\x17.google.protobuf.Struct\"\xc6\x02\n\x0cQueryRequest\x12\x11\n\tnamespace\x18\x01 \x01(\t\x12\r\n\x05top_k\x18\x02 \x01(\r\x12"
    b"'\n\x06filter\x18\x03 \x01(\x0b2\x17.google.protobuf.Struct\x12\x16\n\x0einclude_values\x18\x04 \x01(\x08\x12\x18\n\x10include_metadata\x18\x05 \x01(\x08\x12\x1d\n\x07qu"
    b"eries\x18\x06 \x03(\x0b2\x0c.QueryVector\x12\x0e\n\x06vector\x18\x07 \x03(\x02\x12$\n\rsparse_vector\x18\t \x01(\x0b2\r.SparseValues\x12\n\n\x02id\x18\x08 \x01(\t\x12\x18\n\x0bs"
    b'can_factor\x18\n \x01(\x02H\x00\x88\x01\x01\x12\x1b\n\x0emax_candidates\x18\x0b \x01(\rH\x01\x88\x01\x01B\x0e\n\x0c_scan_factorB\x11\n\x0f_max_candidates"G\n\x12SingleQ'
    b'ueryResults\x12\x1e\n\x07matches\x18\x01 \x03(\x0b2\r.ScoredVector\x12\x11\n\tnamespace\x18\x02 \x01(\t"\x8e\x01\n\rQueryResponse\x12$\n\x07results\x18\x01 \x03('
    b"\x0b2\x13.SingleQueryResults\x12\x1e\n\x07matches\x18\x02 \x03(\x0b2\r.ScoredVector\x12\x11\n\tnamespace\x18\x03 \x01(\t\x12\x1a\n\x05usage\x18\x04 \x01(\x0b2\x06.Usage"
    b'H\x00\x88\x01\x01B\x08\n\x06_usage"[\n\x05Usage\x12\x17\n\nread_units\x18\x01 \x01(\rH\x00\x88\x01\x01\x12\x19\n\x0cegress_bytes\x18\x02 \x01(\rH\x01\x88\x01\x01B\r\n\x0b_read_unitsB\x0f\n\r_'
    b'egress_bytes"\xee\x01\n\rUpdateRequest\x12\n\n\x02id\x18\x01 \x01(\t\x12\x0e\n\x06values\x18\x02 \x03(\x02\x12$\n\rsparse_values\x18\x05 \x01(\x0b2\r.SparseValues'
    b"\x12-\n\x0cset_metadata\x18\x03 \x01(\x0b2\x17.google.protobuf.Struct\x12\x11\n\tnamespace\x18\x04 \x01(\t\x12,\n\x06filter\x18\x06 \x01(\x0b2\x17.google.prot"
    b'obuf.StructH\x00\x88\x01\x01\x12\x14\n\x07dry_run\x18\x07 \x01(\x08H\x01\x88\x01\x01B\t\n\x07_filterB\n\n\x08_dry_run"B\n\x0eUpdateResponse\x12\x1c\n\x0fmatched_recor'
    b"ds\x18\x01 \x01(\x05H\x00\x88\x01\x01B\x12\n\x10_matched_records\"D\n\x19DescribeIndexStatsRequest\x12'\n\x06filter\x18\x01 \x01(\x0b2\x17.google.protobuf"
    b'.Struct"(\n\x10NamespaceSummary\x12\x14\n\x0cvector_count\x18\x01 \x01(\r"\x89\x01\n\x15ListNamespacesRequest\x12\x1d\n\x10pagination_token\x18'
    b'\x01 \x01(\tH\x00\x88\x01\x01\x12\x12\n\x05limit\x18\x02 \x01(\rH\x01\x88\x01\x01\x12\x13\n\x06prefix\x18\x03 \x01(\tH\x02\x88\x01\x01B\x13\n\x11_pagination_tokenB\x08\n\x06_limitB\t\n\x07_prefix"\x8d\x01'
    b"\n\x16ListNamespacesResponse\x12)\n\nnamespaces\x18\x01 \x03(\x0b2\x15.NamespaceDescription\x12$\n\npagination\x18\x02 \x01(\x0b2\x0b.Pagina"
    b'tionH\x00\x88\x01\x01\x12\x13\n\x0btotal_count\x18\x03 \x01(\x05B\r\n\x0b_pagination"-\n\x18DescribeNamespaceRequest\x12\x11\n\tnamespace\x18\x01 \x01(\t"W\n\x16'
    b'CreateNamespaceRequest\x12\x0c\n\x04name\x18\x01 \x01(\t\x12$\n\x06schema\x18\x02 \x01(\x0b2\x0f.MetadataSchemaH\x00\x88\x01\x01B\t\n\x07_schema"\x1f\n\rIndexed'
    b'Fields\x12\x0e\n\x06fields\x18\x01 \x03(\t"\xbf\x01\n\x14NamespaceDescription\x12\x0c\n\x04name\x18\x01 \x01(\t\x12\x14\n\x0crecord_count\x18\x02 \x01(\x04\x12$\n\x06schema\x18\x03 '
    b"\x01(\x0b2\x0f.MetadataSchemaH\x00\x88\x01\x01\x12+\n\x0eindexed_fields\x18\x04 \x01(\x0b2\x0e.IndexedFieldsH\x01\x88\x01\x01\x12\x12\n\nsize_bytes\x18\x05 \x01(\x04B\t\n\x07_s"
    b'chemaB\x11\n\x0f_indexed_fields"+\n\x16DeleteNamespaceRequest\x12\x11\n\tnamespace\x18\x01 \x01(\t"\xad\x03\n\x1aDescribeIndexStatsResp'
    b"onse\x12?\n\nnamespaces\x18\x01 \x03(\x0b2+.DescribeIndexStatsResponse.NamespacesEntry\x12\x16\n\tdimension\x18\x02 \x01(\rH\x00\x88\x01\x01\x12\x16\n"
    b"\x0eindex_fullness\x18\x03 \x01(\x02\x12\x1a\n\x12total_vector_count\x18\x04 \x01(\r\x12\x13\n\x06metric\x18\x05 \x01(\tH\x01\x88\x01\x01\x12\x18\n\x0bvector_type\x18\x06 \x01(\tH\x02\x88\x01\x01"
    b"\x12\x1c\n\x0fmemory_fullness\x18\x07 \x01(\x02H\x03\x88\x01\x01\x12\x1d\n\x10storage_fullness\x18\x08 \x01(\x02H\x04\x88\x01\x01\x1aD\n\x0fNamespacesEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12 \n"
    b"\x05value\x18\x02 \x01(\x0b2\x11.NamespaceSummary:\x028\x01B\x0c\n\n_dimensionB\t\n\x07_metricB\x0e\n\x0c_vector_typeB\x12\n\x10_memory_fullness"
    b'B\x13\n\x11_storage_fullness"-\n\x17MetadataFieldProperties\x12\x12\n\nfilterable\x18\x01 \x01(\x08"\x86\x01\n\x0eMetadataSchema\x12+\n\x06field'
    b"s\x18\x01 \x03(\x0b2\x1b.MetadataSchema.FieldsEntry\x1aG\n\x0bFieldsEntry\x12\x0b\n\x03key\x18\x01 \x01(\t\x12'\n\x05value\x18\x02 \x01(\x0b2\x18.MetadataFieldP"
    b'roperties:\x028\x01"\xa3\x01\n\x19NamespaceAliasDescription\x12\x0c\n\x04name\x18\x01 \x01(\t\x12\x18\n\x10target_namespace\x18\x02 \x01(\t\x12.\n\ncreated_a'
    b't\x18\x03 \x01(\x0b2\x1a.google.protobuf.Timestamp\x12.\n\nupdated_at\x18\x04 \x01(\x0b2\x1a.google.protobuf.Timestamp"E\n\x1bCreateNam'
    b'espaceAliasRequest\x12\x0c\n\x04name\x18\x01 \x01(\t\x12\x18\n\x10target_namespace\x18\x02 \x01(\t"\xc3\x01\n\x1bListNamespaceAliasesRequest\x12\x1d\n\x10pa'
    b"gination_token\x18\x01 \x01(\tH\x00\x88\x01\x01\x12\x12\n\x05limit\x18\x02 \x01(\rH\x01\x88\x01\x01\x12\x13\n\x06prefix\x18\x03 \x01(\tH\x02\x88\x01\x01\x12\x1d\n\x10target_namespace\x18\x04 \x01(\tH\x03\x88\x01"
    b'\x01B\x13\n\x11_pagination_tokenB\x08\n\x06_limitB\t\n\x07_prefixB\x13\n\x11_target_namespace"\xb4\x01\n\x1cListNamespaceAliasesRespons'
    b"e\x125\n\x11namespace_aliases\x18\x01 \x03(\x0b2\x1a.NamespaceAliasDescription\x12$\n\npagination\x18\x02 \x01(\x0b2\x0b.PaginationH\x00\x88\x01\x01\x12\x18"
    b'\n\x0btotal_count\x18\x03 \x01(\x05H\x01\x88\x01\x01B\r\n\x0b_paginationB\x0e\n\x0c_total_count"3\n\x1dDescribeNamespaceAliasRequest\x12\x12\n\nalia'
    b's_name\x18\x01 \x01(\t"L\n\x1cRepointNamespaceAliasRequest\x12\x12\n\nalias_name\x18\x01 \x01(\t\x12\x18\n\x10target_namespace\x18\x02 \x01(\t"1\n\x1bDe'
    b'leteNamespaceAliasRequest\x12\x12\n\nalias_name\x18\x01 \x01(\t"\x1e\n\x1cDeleteNamespaceAliasResponseb\x06proto3'
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
Struct = GetMessageClass(_POOL.FindMessageTypeByName("google.protobuf.Struct"))
"""This pool's own: messages of google.protobuf.struct_pb2 do not fit into the classes above."""
