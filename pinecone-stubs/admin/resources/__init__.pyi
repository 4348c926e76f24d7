# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone._sync.plain.admin import ApiKeys as _ApiKeyResource
from pinecone._sync.plain.admin import Organizations as _OrganizationResource
from pinecone._sync.projects import Projects as _ProjectResource
ApiKeyResource = _ApiKeyResource
OrganizationResource = _OrganizationResource
ProjectResource = _ProjectResource
