"""What an organization has, as a service account uses it: every operation of the documents of admin and of tokens."""

from __future__ import annotations

from typing import Any

import httpx

CREDENTIALS = {
    "client_id": "tests",
    "client_secret": "secret",
    "grant_type": "client_credentials",
    "audience": "https://api.pinecone.io/",
}
MEMBER = {"resource_type": "organization", "role": "OrgMember"}


class Account:
    """Calls to the Admin API of one service with a token."""

    def __init__(self, http: httpx.Client, url: str) -> None:
        http.post(f"{url}/oauth/token", json={"grant_type": "client_credentials"})
        answer = http.post(f"{url}/oauth/token", json=CREDENTIALS)
        self._http = http
        self._url = f"{url}/admin/"
        self._local = f"{url}/local"
        self._headers = {"authorization": f"Bearer {answer.json()['access_token']}"}

    def run(self) -> None:
        """Use every operation, with success and without."""
        project = self._post("projects", name="films", max_pods=2)
        self._post("projects", name="")
        self._of("projects", project, {"name": "books"}, {"name": ""})
        [organization] = self._get("organizations")["data"]
        self._of("organizations", organization, {"name": "Archive"}, {"name": ""})
        self._keys(f"projects/{project['id']}/api-keys")
        self._accounts(project)
        self._people()
        for found in [*self._get("projects")["data"], {"id": "none"}]:
            self._call("DELETE", f"projects/{found['id']}")
        for name in ("none", organization["id"]):
            self._call("DELETE", f"organizations/{name}")

    def _of(self, kind: str, thing: Any, change: Any, wrong: Any) -> None:
        """Read one thing of a kind, all of them and one that is not there; change it."""
        self._get(kind)
        for name in (thing["id"], "none"):
            self._get(f"{kind}/{name}")
        self._call("PATCH", f"{kind}/{thing['id']}", change)
        self._call("PATCH", f"{kind}/{thing['id']}", wrong)

    def _keys(self, path: str) -> None:
        key = self._post(path, name="reader", roles=["DataPlaneViewer"])["key"]
        self._post(path, name="reader", roles=["Nobody"])
        self._get(path)
        for name in (key["id"], "none"):
            self._get(f"api-keys/{name}")
            self._call("PATCH", f"api-keys/{name}", {"name": "writer"})
            self._call("DELETE", f"api-keys/{name}")

    def _people(self) -> None:
        invite = self._post("invites", email="ada@example.com", role_bindings=[MEMBER])
        self._post("invites", email="ada@example.com", role_bindings=[MEMBER])
        joined = self._post("invites", email="bob@example.com", role_bindings=[MEMBER])
        self._http.post(f"{self._local}/invites/{joined['id']}/accept")
        self._pages("invites")
        for name in (invite["id"], "none"):
            self._get(f"invites/{name}")
            self._call("POST", f"invites/{name}/resend")
            self._call("DELETE", f"invites/{name}")
        self._pages("users")
        [bob] = self._get("users?email=bob@example.com")["data"]
        for name in (bob["id"], "none"):
            self._get(f"users/{name}")
            self._call("DELETE", f"users/{name}")

    def _accounts(self, project: Any) -> None:
        role = {"resource_type": "project", "resource_id": project["id"], "role": "ProjectMember"}
        made = self._post("service-accounts", name="robot", role_bindings=[role])
        self._post("service-accounts", name="other")
        self._post("service-accounts", name="")
        self._pages("service-accounts")
        robot = made["service_account"]["id"]
        bound = {"principal_type": "service_account", "principal_id": robot}
        found = self._post("role-bindings", **bound, **{**role, "role": "DataPlaneEditor"})
        self._post("role-bindings", **bound, **role)
        self._post("role-bindings", **bound, **{**role, "role": "Nobody"})
        self._pages("role-bindings")
        for name in (found["id"], "none"):
            self._get(f"role-bindings/{name}")
            self._call("DELETE", f"role-bindings/{name}")
        for name in (robot, "none"):
            self._get(f"service-accounts/{name}")
            self._call("PATCH", f"service-accounts/{name}", {"name": "renamed"})
            self._call("POST", f"service-accounts/{name}/rotate-secret")
            self._call("DELETE", f"service-accounts/{name}")

    def _pages(self, kind: str) -> None:
        page = self._get(f"{kind}?limit=1")
        self._get(f"{kind}?limit=1&paginationToken={page['pagination']['next']}")
        self._get(f"{kind}?limit=0")

    def _get(self, path: str) -> Any:
        return self._call("GET", path).json()

    def _post(self, path: str, **body: Any) -> Any:
        return self._call("POST", path, body).json()

    def _call(self, verb: str, path: str, body: Any = None) -> httpx.Response:
        return self._http.request(verb, self._url + path, json=body, headers=self._headers)
