"""Messages to assistants, and their answers."""

from __future__ import annotations

from pinecone._compat.functions import add_members
from pinecone._compat.methods import OlderAssistantModel
from pinecone.models._assistants import *
from pinecone_api._base import Answer, Model

ChatCompletionMessage = ChatMessage
ContextReference = PageReference = FileReference
ListOperationsResponse = OperationList


class Message(Model):
    """Something said in a conversation with an assistant.

    Attributes:
        content: The text.
        role: Who says it, `"user"` (default) or `"assistant"`.

    Example:
        conversation = [
            Message("When was the lighthouse built?"),
            Message("In 1812.", role="assistant"),
            Message("By whom?"),
        ]
        print(conversation[-1]["role"])
    """

    content: str
    role: str = "user"


class EntailmentResult(Model):
    """The verdict on one fact of the right answer: whether a judged answer says it.

    Attributes:
        fact: The fact as a sentence.
        entailment: `"entailed"` when the answer states it, `"contradicted"` when it states the opposite,
            `"neutral"` when it does neither; others may come.
        reasoning: Why, in words; "" when the service gives no reason.
    """

    fact: str
    entailment: str
    reasoning: str = ""


class AlignmentResult(Answer, Model):
    """The agreement of an answer with one that is known to be right.

    Attributes:
        scores: `correctness`, `completeness` and `alignment`, each from 0 to 1, where 1 is best.
        facts: The facts of the right answer, each with what the judged answer says of it.
        usage: Tokens the language model used to judge.
    """

    scores: AlignmentScores
    facts: list[EntailmentResult]
    usage: ChatUsage


add_members(AssistantModel, OlderAssistantModel)
