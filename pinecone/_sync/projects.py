# Made from pinecone/_async/projects.py by `python -m codegen unasync`. Change that file, not this one.
"""The projects of an organization."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from attrs import evolve

from pinecone._checks import seconds
from pinecone._requests.arguments import at_least, check_one_given, reference
from pinecone._sync.cleanup import empty
from pinecone._sync.plain.admin import PlainProjects
from pinecone._transport.synchronization import sleep
from pinecone.errors import ApiError, NotFoundError, PineconeError, PineconeValueError
from pinecone.models import APIKeyRole, ProjectModel
from pinecone_api.default.admin.models import CreateAPIKeyRequest

_CLEANUP_KEY = "temporary-cleanup-key"


class Projects(PlainProjects):
    """Projects: `admin.projects`."""

    def describe_by_name(self, *, name: str) -> ProjectModel:
        """Do the same for the one project of that name (operation `list_projects`).

        Args:
            name: The project's name.

        Raises:
            PineconeValueError: The name is empty, or several projects have it.
            PineconeTypeError: The name is not a string.
            NotFoundError: No project has it.

        Example:
            with Admin() as admin:
                print((admin.projects.describe_by_name(name="films")).id)
        """
        found = self._called(name)
        if not found:
            raise NotFoundError(f"there is no project called {name!r}", operation="list_projects")
        if len(found) > 1:
            raise PineconeValueError(
                f"name: {len(found)} projects are called {name!r}; describe one by its id: "
                f"{', '.join(project.id for project in found)}"
            )
        return found[0]

    def exists(self, *, project_id: str | None = None, name: str | None = None) -> bool:
        """Return whether there is such a project (operation `fetch_project` or `list_projects`).

        Errors other than "not found" are raised, not swallowed.

        Args:
            project_id: Its id.
            name: Or its name; it may be the name of several.

        Raises:
            PineconeValueError: Neither or both are given, or what is given is empty.
            PineconeTypeError: It is not a string.

        Example:
            with Admin() as admin:
                print(admin.projects.exists(name="films"))
        """
        check_one_given(project_id=project_id, name=name)
        if project_id is None:
            return bool(self._called(name))
        try:
            self.describe(project_id=project_id)
        except NotFoundError:
            return False
        return True

    def delete_with_cleanup(
        self, *, project_id: str, max_attempts: int = 5, retry_delay: float = 30.0
    ) -> None:
        """Delete a project with everything in it: indexes, protected ones too, collections, backups and
        assistants (operation `delete_project`, and those that empty it).

        A temporary API key opens the project for that. It is deleted if the project stays.

        Args:
            project_id: The project.
            max_attempts: How often to try, at least 1. Default 5: what is being deleted takes time to go.
            retry_delay: Seconds between two attempts. Default 30.

        Raises:
            PineconeValueError: The id is empty, or a number out of range.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such project.
            ApiError: What made the last attempt fail.

        Example:
            with Admin() as admin:
                project = admin.projects.describe_by_name(name="films")
                admin.projects.delete_with_cleanup(project_id=project.id, retry_delay=10)
        """
        attempts = at_least(max_attempts, "max_attempts", 1)
        delay = seconds(retry_delay, "retry_delay")
        request = CreateAPIKeyRequest(name=_CLEANUP_KEY, roles=[APIKeyRole.PROJECT_EDITOR.value])
        identifier = reference(project_id, "project_id", "the id of a project")
        key = self._client.create_api_key(identifier, request)
        config = evolve(self._http.config, api_key=key.value)
        try:
            for attempt in range(attempts):
                # Whatever was refused, the project may be empty enough; its owner says so, not we.
                refusals = empty(config)
                try:
                    self._client.delete_project(project_id)
                    return
                except ApiError as error:
                    if attempt + 1 == attempts:
                        raise error from next(iter(refusals), None)
                sleep(delay)
        except BaseException:
            with suppress(PineconeError):
                self._client.delete_api_key(key.key.id)
            raise

    def _called(self, name: object) -> Sequence[ProjectModel]:
        """Return the projects of that name."""
        wanted = reference(name, "name", "the name of a project")
        return [project for project in self._client.list_projects() if project.name == wanted]
