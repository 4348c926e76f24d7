# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import PrincipalType as PrincipalType
from pinecone import ResourceType as ResourceType
from pinecone import RoleBindingInput as RoleBindingInput
from pinecone import RoleBindingList as RoleBindingList
from pinecone import RoleBindingModel as RoleBindingModel
from pinecone import RoleName as RoleName
