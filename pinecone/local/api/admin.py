"""The Admin API at the control port: organizations, projects, keys, people, programs and their roles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from pinecone.local.api import admin_requests as bodies
from pinecone.local.api.admin_shapes import Shapes
from pinecone.local.api.allowed import check, check_value
from pinecone.local.api.body import decode, page
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.http import Request, Response, json_response
from pinecone.local.project.organization import Admin, Grant
from pinecone.local.project.tokens import Tokens
from pinecone_api.v2026_07.admin import limits

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_KEY_ROLES = ("ProjectEditor",)
_FILTERS = ("principal_type", "principal_id", "resource_type", "resource_id", "role")

B = TypeVar("B", bound=msgspec.Struct)


class AdminApi:
    """Handles the requests under ``/admin`` that arrive at the control port."""

    def __init__(self, admin: Admin, tokens: Tokens) -> None:
        self._admin = admin
        self._tokens = tokens
        self._shapes = Shapes(admin)
        self._rooms: dict[str, Callable[[Request, tuple[str, ...]], Response | None]] = {
            "organizations": self._organizations,
            "projects": self._projects,
            "api-keys": self._api_keys,
            "users": self._users,
            "invites": self._invites,
            "service-accounts": self._service_accounts,
            "role-bindings": self._role_bindings,
        }

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not about these.

        Raises:
            ControlError: The answer is an error.
        """
        match request.parts:
            case ("admin", room, *rest) if room in self._rooms:
                self._authorize(request)
                return self._rooms[room](request, (request.method, *rest))
            case _:
                return None

    def _authorize(self, request: Request) -> None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not self._tokens.accept(token.strip()):
            raise ControlError(401, "UNAUTHENTICATED", "Invalid or expired access token")

    def _organizations(self, request: Request, asked: tuple[str, ...]) -> Response | None:
        admin, show = self._admin, self._shapes.organization
        match asked:
            case ("GET",):
                return _all(admin.file.organizations, show)
            case ("GET", found):
                return json_response(200, show(admin.organization(found)))
            case ("PATCH", found):
                body = _body(bodies.RenameRequest, request, limits.UpdateOrganizationRequest)
                return json_response(200, show(admin.rename_organization(found, body.name)))
            case ("DELETE", found):
                admin.delete_organization(found)
                return Response(202)
            case _:
                return None

    def _projects(self, request: Request, asked: tuple[str, ...]) -> Response | None:
        admin, show = self._admin, self._shapes.project
        match asked:
            case ("GET",):
                return _all(admin.file.projects, show)
            case ("POST",):
                new = _body(bodies.CreateProjectRequest, request, limits.CreateProjectRequest)
                made = admin.create_project(new.name, new.max_pods, new.force_encryption_with_cmek)
                return json_response(200, show(made))
            case ("GET", found):
                return json_response(200, show(admin.project(found)))
            case ("PATCH", found):
                body = _body(bodies.UpdateProjectRequest, request, limits.UpdateProjectRequest)
                changed = admin.change_project(
                    found, body.name, body.max_pods, body.force_encryption_with_cmek
                )
                return json_response(200, show(changed))
            case ("DELETE", found):
                admin.delete_project(found)
                return Response(202)
            case ("GET", project, "api-keys"):
                admin.project(project)
                keys = admin.api_keys(project)
                return json_response(200, {"data": [self._shapes.api_key(key) for key in keys]})
            case ("POST", project, "api-keys"):
                key = _body(bodies.CreateKeyRequest, request, limits.CreateAPIKeyRequest)
                return self._secret(
                    project, key.name, _KEY_ROLES if key.roles is None else key.roles
                )
            case _:
                return None

    def _secret(self, project: str, name: str, roles: Iterable[str]) -> Response:
        key, secret = self._admin.create_api_key(project, name, list(roles))
        return json_response(201, {"key": self._shapes.api_key(key), "value": secret})

    def _api_keys(self, request: Request, asked: tuple[str, ...]) -> Response | None:
        admin, show = self._admin, self._shapes.api_key
        match asked:
            case ("GET", found):
                return json_response(200, show(admin.api_key(found)))
            case ("PATCH", found):
                body = _body(bodies.UpdateKeyRequest, request, limits.UpdateAPIKeyRequest)
                return json_response(200, show(admin.change_api_key(found, body.name, body.roles)))
            case ("DELETE", found):
                admin.delete_api_key(found)
                return Response(202)
            case _:
                return None

    def _users(self, request: Request, asked: tuple[str, ...]) -> Response | None:
        admin, show = self._admin, self._shapes.user
        match asked:
            case ("GET",):
                email = request.param("email")
                check_value(email, limits.list_users.email, "email")
                users = list(admin.file.users.values())
                if email is not None:
                    users = [user for user in users if user.email.lower() == email.lower()]
                return _page(request, users, show)
            case ("GET", found):
                return json_response(200, show(admin.user(found)))
            case ("DELETE", found):
                admin.delete_user(found)
                return Response(202)
            case _:
                return None

    def _invites(self, request: Request, asked: tuple[str, ...]) -> Response | None:
        admin, show = self._admin, self._shapes.invite
        match asked:
            case ("GET",):
                return _page(request, list(admin.file.invites.values()), show)
            case ("POST",):
                body = _body(bodies.CreateInviteRequest, request, limits.CreateInviteRequest)
                if not _EMAIL.fullmatch(body.email):
                    raise invalid_control("email must be an email address")
                made = admin.create_invite(body.email, _grants(body.role_bindings))
                return json_response(200, show(made))
            case ("GET", found):
                return json_response(200, show(admin.invite(found)))
            case ("DELETE", found):
                admin.delete_invite(found)
                return Response(202)
            case ("POST", found, "resend"):
                return json_response(200, show(admin.resend_invite(found)))
            case _:
                return None

    def _service_accounts(self, request: Request, asked: tuple[str, ...]) -> Response | None:
        admin, show = self._admin, self._shapes.service_account
        match asked:
            case ("GET",):
                return _page(request, list(admin.file.service_accounts.values()), show)
            case ("POST",):
                new = _body(
                    bodies.CreateServiceAccountRequest, request, limits.CreateServiceAccountRequest
                )
                account, secret = admin.create_service_account(
                    new.name, _grants(new.role_bindings or [])
                )
                return json_response(
                    201, {"service_account": show(account), "client_secret": secret}
                )
            case ("GET", found):
                return json_response(200, show(admin.service_account(found)))
            case ("PATCH", found):
                body = _body(bodies.RenameRequest, request, limits.UpdateServiceAccountRequest)
                return json_response(200, show(admin.rename_service_account(found, body.name)))
            case ("DELETE", found):
                admin.delete_service_account(found)
                return Response(202)
            case ("POST", found, "rotate-secret"):
                account, secret = admin.rotate_secret(found)
                return json_response(
                    200, {"service_account": show(account), "client_secret": secret}
                )
            case _:
                return None

    def _role_bindings(self, request: Request, asked: tuple[str, ...]) -> Response | None:
        admin, show = self._admin, self._shapes.role_binding
        match asked:
            case ("GET",):
                wanted = {name: request.param(name) for name in _FILTERS}
                for whose in ("principal", "resource"):
                    if wanted[f"{whose}_id"] is not None and wanted[f"{whose}_type"] is None:
                        raise invalid_control(f"{whose}_id needs {whose}_type beside it")
                for name, value in wanted.items():
                    if name in vars(limits.list_role_bindings):
                        check_value(value, vars(limits.list_role_bindings)[name], name)
                found = [
                    binding
                    for binding in list(admin.file.role_bindings.values())
                    if all(value in (None, show(binding)[name]) for name, value in wanted.items())
                ]
                return _page(request, found, show)
            case ("POST",):
                body = _body(bodies.CreateBindingRequest, request, limits.CreateRoleBindingRequest)
                grant = Grant(body.resource_type, body.resource_id, body.role)
                made = admin.bind(body.principal_type, body.principal_id, grant)
                return json_response(200, show(made))
            case ("GET", binding_id):
                return json_response(200, show(admin.role_binding(binding_id)))
            case ("DELETE", binding_id):
                admin.unbind(binding_id)
                return Response(202)
            case _:
                return None


def _body(kind: type[B], request: Request, allowed: type) -> B:
    """Return a body that its document allows."""
    body = decode(kind, request.body, status=400)
    check(body, allowed)
    return body


def _grants(given: Iterable[bodies.GrantRequest]) -> list[Grant]:
    grants = []
    for place, grant in enumerate(given):
        check(grant, limits.RoleBindingInput, f"role_bindings[{place}].")
        grants.append(Grant(grant.resource_type, grant.resource_id, grant.role))
    return grants


def _all(items: Mapping[str, Any], show: Callable[[Any], dict[str, Any]]) -> Response:
    return json_response(200, {"data": [show(item) for item in list(items.values())]})


def _page(request: Request, items: list[Any], show: Callable[[Any], dict[str, Any]]) -> Response:
    most = int(limits.list_users.limit.high)
    found, following = page(request, items, lambda item: str(item.id), most)
    return json_response(200, {"data": [show(item) for item in found], **following})
