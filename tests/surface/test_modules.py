"""Every module that releases 9 and 10 had can be imported, and every name in it is the one that is used today.

`facts/modules.json` has the modules and names.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pytest

import pinecone
from tests.facts import facts

MODULES: dict[str, str] = json.loads((facts.HERE / "modules.json").read_bytes())

#: Names that are another name for a class today -> that class.
OTHER_NAMES = {
    "AlignmentResponse": "AlignmentResult",
    "ApiKeyResource": "ApiKeys",
    "AsyncioInference": "AsyncInference",
    "BaseStreamChatResponseChunk": "ChatStreamChunk",
    "Citation": "ChatCitation",
    "DictLike": "BaseModel",
    "EvaluatedFact": "EntailmentResult",
    "FileModel": "AssistantFileModel",
    "Highlight": "ChatHighlight",
    "Image": "ContextImageData",
    "ImageBlock": "ContextImageBlock",
    "MessageDelta": "StreamContentDelta",
    "Metrics": "AlignmentScores",
    "OrganizationResource": "Organizations",
    "PineconeGrpcFuture": "PineconeFuture",
    "ProjectResource": "Projects",
    "Reference": "ChatReference",
    "StreamChatResponseCitation": "StreamCitationChunk",
    "StreamChatResponseContentDelta": "StreamContentChunk",
    "StreamChatResponseMessageEnd": "StreamMessageEnd",
    "StreamChatResponseMessageStart": "StreamMessageStart",
    "StreamingChatCompletionChoice": "ChatCompletionStreamChoice",
    "StreamingChatCompletionChunk": "ChatCompletionStreamChunk",
    "TextBlock": "ContextTextBlock",
    "TokenCounts": "ChatUsage",
} | {f"{kind}Reference": "FileReference" for kind in ("Docx", "Json", "Markdown", "Pdf", "Text")}
#: A name that means another class in one package than in `pinecone`.
ELSEWHERE = {("pinecone.models.assistant", "Usage"): "ChatUsage"}


@pytest.mark.filterwarnings("ignore:ValidationError is called:DeprecationWarning")
@pytest.mark.parametrize("path", MODULES)
def test_a_module_has_its_names(path: str) -> None:
    module = import_module(path)
    for name in MODULES[path].split():
        found = getattr(module, name)
        today = ELSEWHERE.get((path, name)) or OTHER_NAMES.get(name, name)
        for home in (pinecone, pinecone.models):
            if hasattr(home, today):
                assert found is getattr(home, today), name
                break
        else:
            assert isinstance(found, tuple) or found.__name__ == today


def test_a_statement_of_every_kind_imports() -> None:
    space: dict[str, Any] = {}
    exec(
        "import pinecone.models.vectors.search\n"
        "import pinecone.models.admin.api_key as keys\n"
        "from pinecone.models import assistant\n"
        "from pinecone.models.inference import rerank\n"
        "from pinecone.models.indexes.specs import *\n",
        space,
    )
    assert space["pinecone"].models.vectors.search.Hit is pinecone.Hit
    assert space["keys"].APIKeyModel is pinecone.APIKeyModel
    assert space["assistant"].chat.ChatResponse is pinecone.ChatResponse
    assert space["rerank"].RerankResult is pinecone.RerankResult
    assert space["IntegratedSpec"] is pinecone.IntegratedSpec
    assert "SearchQuery" not in space
