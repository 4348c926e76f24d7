"""Recordings of HTTP that say nothing about who made them: names, ids and hosts that are always the same."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus, urlsplit

import vcr
from attrs import define, field, frozen
from vcr.serializers import yamlserializer

from tests.helpers.scripted_answers import (
    ACCOUNT_ID,
    BACKUP_ID,
    BINDING_ID,
    INVITE_ID,
    JOB_ID,
    KEY_ID,
    ORGANIZATION_ID,
    PROJECT_ID,
    TIME,
    USER_ID,
)

FOLDER = Path(__file__).parent

#: What the cassettes call the things that calls are about. The names are those that whoever records may choose.
NAMES = {
    "index": "movies",
    "restored": "movies-again",
    "articles": "articles",
    "papers": "papers",
    "pods": "movies-on-pods",
    "collection": "movies-copy",
    "backup": "before-the-migration",
    "assistant": "guide",
    "project": "films",
}
IDS = {
    "backup_id": BACKUP_ID,
    "job_id": JOB_ID,
    "schedule_id": "5c4ed01e-0000-4000-8000-000000000001",
    "organization_id": ORGANIZATION_ID,
    "project_id": PROJECT_ID,
    "key_id": KEY_ID,
    "user_id": USER_ID,
    "invite_id": INVITE_ID,
    "service_account_id": ACCOUNT_ID,
    "role_binding_id": BINDING_ID,
    "organization_name": "Film archive",
    "file_id": "file-00000001",
    "operation_id": "operation-00000001",
    "import_id": "1",
}
INDEX_ID = "c0ffee00-0000-4000-8000-000000000002"
_TITLE = "organization_name"
_VAGUE = {"import_id", _TITLE}
"""State what can be found in things that have nothing to do with it."""
CONTROL, INDEX, ASSISTANT, LOGIN = (
    f"http://{name}.test" for name in ("control", "index", "assistant", "login")
)
SECRETS = {
    "access_token": "/oauth/",
    "value": "/api-keys",
    "client_secret": "/service-accounts",
    "signed_url": "/",
}
"""Members of answers that give access to something, and in which paths they do."""
SHARED = {
    "admin/list_organizations",
    "admin/list_projects",
    "assistant_control/list_assistants",
    "db_control/list_collections",
    "db_control/list_indexes",
    "db_control/list_project_backups",
    "db_control/list_restore_jobs",
    "db_metrics/fetch_prometheus_targets",
}
"""Operations whose answers may tell of things that were not made for the recording."""
HOSTS = {"host", "private_host"}
_HOMES = {
    r"/oauth/": LOGIN,
    r"/assistant/assistants": CONTROL,
    r"/assistant/": ASSISTANT,
    r"/(vectors|query|records|namespaces|namespace-aliases|bulk|describe_index_stats)\b": INDEX,
}
_FILTERED = ("api-key", "authorization", "user-agent", "x-pinecone-api-version")
_BOUNDARY = re.compile(rb"(?<=boundary=)\w+|(?<=--)[0-9a-f]{32}")
#: A whole body, or the data of each event of a stream.
_JSON = re.compile(r"\A(?=[{[])(?s:.*)\Z|(?m:(?:(?<=^data:)|(?<=^data: ))\{.*$)")
#: Members that differ with every recording, and that nobody asks for: times, and ids of indexes.
_CHANCE = re.compile(
    r"^(created|updated|completed|finished)_?(at|on)$|^((source|target)_)?index_id$", re.IGNORECASE
)
_CREDENTIALS = re.compile(rb"(client_id|client_secret)=[^&]*")
_CLOUD = re.compile(r"[\w.-]+\.pinecone\.io")


@define
class Facts:
    """Names and ids of what calls are about: those of the cassettes, or own ones while a service is there.

    Args:
        suffix: Makes the names unique; "" keeps those of the cassettes.
        secrets: What no cassette may hold.
    """

    suffix: str = ""
    secrets: tuple[str, ...] = ()
    hosts: dict[str, str] = field(factory=dict, init=False)
    """Addresses of indexes that were made."""
    _learnt: dict[str, str] = field(factory=dict, init=False)

    def __getitem__(self, key: str) -> str:
        if key in NAMES:
            return f"{NAMES[key]}-{self.suffix}" if self.suffix else NAMES[key]
        return self._learnt.get(key) or IDS[key]

    def learn(self, key: str, value: str) -> None:
        """Remember the id that the service gave something."""
        self._learnt[key] = value

    def recorded(self, text: str) -> str:
        """`text` with the names and ids of the cassettes."""
        pairs = {self[key]: stable for key, stable in (NAMES | IDS).items() if key != _TITLE}
        # It may be any word: replaced only where it is the whole value of a member.
        text = text.replace(f": {json.dumps(self[_TITLE])}", f": {json.dumps(IDS[_TITLE])}")
        for own in sorted(pairs, key=len, reverse=True):
            if own != pairs[own]:
                for spelt in {own, quote(own, safe=""), quote_plus(own)}:
                    text = re.sub(rf"(?<!\w){re.escape(spelt)}(?!\w)", pairs[own], text)
        return text

    def owns(self, item: Any) -> bool:
        """Tell whether an item of a listing is about something that was made for the recording."""
        members = item.items() if isinstance(item, dict) else []
        text = json.dumps([value for key, value in members if key != "organization_id"])
        return any(self[key] in text for key in NAMES | IDS if key not in _VAGUE)


@frozen
class Place:
    """Addresses and credentials of whoever answers; None for what the SDK takes by itself."""

    control: str | None
    login: str | None = None
    evaluation: str | None = None
    api_key: str = "key"
    client_id: str = "id"
    client_secret: str = "secret"
    api_version: str | None = None


REPLAY = Place(CONTROL, LOGIN, ASSISTANT)
"""Nobody: the cassettes answer."""


# -- what is kept of an exchange ------------------------------------------------------------------


def settled(request: Any) -> Any:
    """Return the request as if it went to a host with a name, its parts between lines that are always the same."""
    parts = urlsplit(request.uri)
    home = next((host for path, host in _HOMES.items() if re.match(path, parts.path)), CONTROL)
    request.uri = home + parts.path + (f"?{parts.query}" if parts.query else "")
    request.headers["host"] = "recorded"
    if home == LOGIN:
        request.body = _CREDENTIALS.sub(rb"\1=filtered", request.body)
        request.headers["content-length"] = str(len(request.body))
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/"):
        request.headers["content-type"] = _BOUNDARY.sub(b"part", kind.encode()).decode()
        request.body = _BOUNDARY.sub(b"part", request.body)
        request.headers["content-length"] = str(len(request.body))
    return request


def scrubbed(interaction: dict[str, Any], facts: Facts, *, listing: bool) -> dict[str, Any]:
    """Return an exchange as a cassette has it.

    Args:
        interaction: Request and response, bodies as text.
        facts: Whose names and ids they hold.
        listing: The answer may tell of things that were not made for the recording.
    """
    request, response = interaction["request"], interaction["response"]
    uri, body = facts.recorded(request["uri"]), request["body"]
    headers = dict(request["headers"])
    if isinstance(body, str):
        body = facts.recorded(body)
        if "content-length" in headers:
            headers["content-length"] = [str(len(body.encode()))]
    kept = {
        name.lower(): value for name, value in response["headers"].items() if _is_kept(name.lower())
    }
    content = response["body"]["string"]
    if isinstance(content, str):
        owner = facts if listing else None
        content = _JSON.sub(lambda found: _scrubbed_json(found, uri, owner), content)
        content = facts.recorded(content)
    return {
        "request": {**request, "uri": uri, "body": body, "headers": headers},
        "response": {**response, "headers": kept, "body": {"string": content}},
    }


def _is_kept(name: str) -> bool:
    return name == "content-type" or (name.startswith("x-pinecone-") and "id" not in name)


def _scrubbed_json(found: re.Match[str], uri: str, owner: Facts | None) -> str:
    return json.dumps(_without_secrets(json.loads(found[0]), uri, owner))


def _without_secrets(value: Any, uri: str, owner: Facts | None) -> Any:
    if isinstance(value, list):
        kept = value if owner is None else [item for item in value if owner.owns(item)]
        return [_without_secrets(item, uri, None) for item in kept]
    if not isinstance(value, dict):
        return value
    home = ASSISTANT if "/assistant/" in uri else INDEX
    out: dict[str, Any] = {}
    for key, member in value.items():
        if key in HOSTS and isinstance(member, str):
            out[key] = home
        elif key in SECRETS and SECRETS[key] in uri and isinstance(member, str):
            out[key] = "filtered"
        elif key == "pagination" and owner is not None:
            continue
        elif _CHANCE.search(key) and isinstance(member, str):
            out[key] = INDEX_ID if key.endswith("index_id") else TIME
        elif key == "targets":
            out[key] = [home.removeprefix("http://")]
        else:
            out[key] = _without_secrets(member, uri, owner)
    return out


def refuse_secrets(text: str, facts: Facts) -> None:
    """Make sure that a cassette gives nothing away.

    Raises:
        ValueError: It holds a secret, or a host of the service.
    """
    if any(secret and secret in text for secret in facts.secrets):
        raise ValueError("the cassette holds a secret; it is not written")
    for host in _CLOUD.findall(text):
        if not host.endswith("api.pinecone.io"):  # the audience of a token
            raise ValueError(f"the cassette holds the host {host}; it is not written")


# -- recorder and player --------------------------------------------------------------------------


class _Serializer:
    """Writes YAML once what a recording is about is known."""

    def __init__(self, facts: Facts, listing: bool) -> None:
        self._facts, self._listing = facts, listing

    def deserialize(self, text: str) -> Any:
        return yamlserializer.deserialize(text)

    def serialize(self, data: dict[str, Any]) -> str:
        kept = [scrubbed(one, self._facts, listing=self._listing) for one in data["interactions"]]
        text: str = yamlserializer.serialize({**data, "interactions": kept})
        return text


def player(folder: Path, operation: str) -> Any:
    """Return a context that answers requests from the cassette of an operation, and lets no other out."""
    return _tape(vcr.mode.NONE, folder, operation, Facts())


def recorder(folder: Path, operation: str, facts: Facts) -> Any:
    """Return a context that writes the cassette of an operation when it ends; look at it with `refuse_secrets`.

    An error while it is written would leave the clients patched, so that look comes later.
    """
    return _tape(vcr.mode.ALL, folder, operation, facts)


def path_of(folder: Path, operation: str) -> Path:
    """Return where the cassette of an operation is; `operation` is "service/name"."""
    return folder / f"{operation}.yaml"


def _tape(mode: Any, folder: Path, operation: str, facts: Facts) -> Any:
    tapes = vcr.VCR(
        record_mode=mode,
        match_on=["method", "uri", "raw_body", "headers"],
        # The values go, the names stay: which credentials a call carries is part of it. Each call's version is its
        # operation's, and a cassette stays true when the default version moves on.
        filter_headers=[(name, "filtered") for name in _FILTERED],
        before_record_request=settled,
        decode_compressed_response=True,
        serializer="scrubbed",
    )
    tapes.register_serializer("scrubbed", _Serializer(facts, operation in SHARED))
    return tapes.use_cassette(str(path_of(folder, operation)))
