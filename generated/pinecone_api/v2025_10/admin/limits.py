# Generated from specs/2025-10/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2025-10: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class CreateAPIKeyRequest:
    name: Final = Limits(1, 80)
    roles: Final = Limits(
        0,
        UNBOUNDED,
        known=(
            "ProjectEditor",
            "ProjectViewer",
            "ControlPlaneEditor",
            "ControlPlaneViewer",
            "DataPlaneEditor",
            "DataPlaneViewer",
        ),
    )


class CreateProjectRequest:
    name: Final = Limits(1, 512)
    max_pods: Final = Limits(0, UNBOUNDED)


class UpdateAPIKeyRequest:
    name: Final = Limits(1, 80)
    roles: Final = Limits(
        0,
        UNBOUNDED,
        known=(
            "ProjectEditor",
            "ProjectViewer",
            "ControlPlaneEditor",
            "ControlPlaneViewer",
            "DataPlaneEditor",
            "DataPlaneViewer",
        ),
    )


class UpdateOrganizationRequest:
    name: Final = Limits(1, 512)


class UpdateProjectRequest:
    name: Final = Limits(1, 512)
    max_pods: Final = Limits(0, UNBOUNDED)
