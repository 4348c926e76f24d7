from pinecone import ApiError as ApiError
from pinecone import ConflictError as ConflictError
from pinecone import DuplicateIdWarning as DuplicateIdWarning
from pinecone import ErrorBody as ErrorBody
from pinecone import FailedPreconditionError as FailedPreconditionError
from pinecone import ForbiddenError as ForbiddenError
from pinecone import IncompleteResponseWarning as IncompleteResponseWarning
from pinecone import IndexInitFailedError as IndexInitFailedError
from pinecone import IndexTerminatedError as IndexTerminatedError
from pinecone import NotFoundError as NotFoundError
from pinecone import PartialFailureWarning as PartialFailureWarning
from pinecone import PayloadTooLargeError as PayloadTooLargeError
from pinecone import PaymentRequiredError as PaymentRequiredError
from pinecone import PineconeConnectionError as PineconeConnectionError
class PineconeError:
    def __init__(self, /, message): ...
from pinecone import PineconeTimeoutError as PineconeTimeoutError
class PineconeTypeError:
    def __init__(self, /, message, path=None): ...
class PineconeValueError:
    def __init__(self, /, message, path=None): ...
from pinecone import RateLimitError as RateLimitError
from pinecone import RateLimitError as RateLimitError
from pinecone import RequestTooLarge as RequestTooLarge
from pinecone import ResponseParsingError as ResponseParsingError
from pinecone import ServiceError as ServiceError
from pinecone import UnauthorizedError as UnauthorizedError
from pinecone import UpsertError as UpsertError
