"""The commands `pinecone assistant ...`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pinecone.cli.commands import command, group
from pinecone.cli.output import Answer, cell, shown_text
from pinecone.cli.problems import UsageError
from pinecone.cli.session import Session
from pinecone.cli.values import Filter

if TYPE_CHECKING:
    from pinecone.models.assistants import ChatCitation

app = group("assistant", "List assistants, and talk to one.")

#: What ends a conversation, besides the end of the input.
_GOODBYE = ("exit", "quit")


@command(app, "list")
def list_assistants(session: Session) -> Answer:
    """List the assistants of the project."""
    found = list(session.pc.assistants.list())
    rows = [(one.name, one.status, one.host) for one in found]
    return Answer(
        {"assistants": [one.to_dict() for one in found]}, rows, ("NAME", "STATUS", "HOST")
    )


@command(app)
def chat(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The assistant.")],
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUESTION]",
            help="What to ask. Without it: a conversation on a terminal, else standard input.",
        ),
    ] = None,
    model: Annotated[str, typer.Option(help="Language model that answers.")] = "gpt-4o",
    filter: Filter = None,
) -> Answer | None:
    """Ask an assistant. The answer is printed as it comes, then what it rests on."""
    talk = _Conversation(session, name, model, filter)
    if question is None and sys.stdin.isatty():
        if session.json:
            raise UsageError("--json: expected a QUESTION")
        talk.until_goodbye()
        return None
    asked = sys.stdin.read().strip() if question is None else question
    if not asked:
        raise UsageError("expected a QUESTION, or one on standard input")
    if session.json:
        return Answer(talk.whole(asked))
    talk.answer(asked)
    return None


class _Conversation:
    """Holds what was said: the service does not."""

    def __init__(self, session: Session, name: str, model: str, filter: Any) -> None:
        self._chat = session.pc.assistants.chat
        self._settings = {"assistant_name": name, "model": model, "filter": filter}
        self._said: list[dict[str, str]] = []

    def whole(self, question: str) -> dict[str, Any]:
        """Ask, and return the complete answer."""
        messages = [{"role": "user", "content": question}]
        return self._chat(messages=messages, stream=False, **self._settings).to_dict()

    def answer(self, question: str) -> None:
        """Ask, and print the answer piece by piece, then its sources."""
        self._said.append({"role": "user", "content": question})
        pieces: list[str] = []
        sources: list[str] = []
        with self._chat(messages=self._said, stream=True, **self._settings) as stream:
            for chunk in stream:
                if chunk.type == "content_chunk" and chunk.delta.content:
                    pieces.append(chunk.delta.content)
                    print(shown_text(chunk.delta.content), end="", flush=True)
                elif chunk.type == "citation":
                    sources += _sources(chunk.citation)
        print()
        for source in dict.fromkeys(sources):
            print(f"  [{cell(source)}]")
        sys.stdout.flush()
        self._said.append({"role": "assistant", "content": "".join(pieces)})

    def until_goodbye(self) -> None:
        """Ask a person for questions and answer them, until there are no more."""
        print("An empty line, 'exit' or Ctrl-D ends the conversation.", file=sys.stderr)
        while True:
            print("> ", end="", file=sys.stderr, flush=True)
            question = sys.stdin.readline().strip()
            if not question or question.lower() in _GOODBYE:
                return
            self.answer(question)


def _sources(citation: ChatCitation) -> list[str]:
    """Return the files, with pages, that a part of an answer rests on."""
    found = []
    for reference in citation.references:
        pages = ", ".join(map(str, reference.pages or ()))
        name = reference.file.name if reference.file else "unnamed"
        found.append(name + (f", page {pages}" if pages else ""))
    return found
