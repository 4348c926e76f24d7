"""The enums of the SDK have the values that the API documents know, and others only where no document says."""

from __future__ import annotations

from enum import Enum

import pytest

import pinecone
from pinecone.models import enums
from pinecone_api.default.admin import limits as admin
from pinecone_api.default.db_control import limits as control
from pinecone_api.default.db_data import limits as data
from pinecone_api.default.inference import limits as inference

KNOWN = {
    "APIKeyRole": admin.CreateAPIKeyRequest.roles.known,
    "CloudProvider": control.ManagedDeployment.cloud.known,
    "DeletionProtection": control.CreateIndexRequest.deletion_protection.known,
    "ImportErrorMode": data.ImportErrorMode.on_error.known,
    "InviteStatus": ("pending", "expired", "processed"),
    "Metric": control.DenseVectorField.metric.known,
    "PrincipalType": admin.CreateRoleBindingRequest.principal_type.known,
    "ResourceType": admin.CreateRoleBindingRequest.resource_type.known,
    "RoleName": admin.CreateRoleBindingRequest.role.known,
    "VectorType": inference.list_models.vector_type.known,
}
#: Enums of names that come and go without a new document; every string is taken in their place.
FROM_ELSEWHERE = """
    AwsRegion AzureRegion EmbedModel GcpRegion PodIndexEnvironment PodType RerankModel
""".split()


def test_every_enum_is_known_or_from_elsewhere() -> None:
    assert sorted([*KNOWN, *FROM_ELSEWHERE]) == sorted(enums.__all__)


@pytest.mark.parametrize("name", KNOWN)
def test_an_enum_has_the_known_values_of_the_documents(name: str) -> None:
    kind: type[Enum] = getattr(pinecone, name, None) or getattr(enums, name)
    assert {member.value for member in kind} == set(KNOWN[name])


def test_what_several_requests_know_is_the_same() -> None:
    for metric in (
        control.CreateIndexForModelRequestEmbed.metric,
        control.FieldEmbedConfig.metric,
    ):
        assert set(metric.known) == set(KNOWN["Metric"])
    assert set(admin.UpdateAPIKeyRequest.roles.known) == set(KNOWN["APIKeyRole"])
