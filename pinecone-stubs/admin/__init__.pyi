# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import Admin as Admin
from pinecone._sync.plain.admin import ApiKeys as ApiKeys
from pinecone._sync.plain.admin import Invites as Invites
from pinecone._sync.plain.admin import Organizations as Organizations
from pinecone._sync.projects import Projects as Projects
from pinecone._sync.plain.admin import RoleBindings as RoleBindings
from pinecone._sync.plain.admin import ServiceAccounts as ServiceAccounts
from pinecone._sync.plain.admin import Users as Users
