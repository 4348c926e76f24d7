# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import FetchResponse as FetchResponse
from pinecone import ForbiddenException as ForbiddenException
from pinecone import ListConversionException as ListConversionException
from pinecone import ListResponse as ListResponse
from pinecone import NamespaceSummary as NamespaceSummary
from pinecone import NotFoundException as NotFoundException
from pinecone import PineconeApiAttributeError as PineconeApiAttributeError
from pinecone import PineconeApiException as PineconeApiException
from pinecone import PineconeApiKeyError as PineconeApiKeyError
from pinecone import PineconeApiTypeError as PineconeApiTypeError
from pinecone import PineconeApiValueError as PineconeApiValueError
from pinecone import PineconeConfigurationError as PineconeConfigurationError
from pinecone import PineconeException as PineconeException
from pinecone import PineconeProtocolError as PineconeProtocolError
from pinecone import QueryResponse as QueryResponse
from pinecone import RateLimitException as RateLimitException
from pinecone import ScoredVector as ScoredVector
from pinecone import ServiceException as ServiceException
from pinecone import SparseValues as SparseValues
from pinecone import UnauthorizedException as UnauthorizedException
from pinecone import UpsertResponse as UpsertResponse
from pinecone import PineconeValueError as _ValidationError
from pinecone import Vector as Vector
ValidationError = _ValidationError
