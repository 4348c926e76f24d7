# Made from pinecone/_compat/tables.py by `make generate`. Change that file, not this one.
"""Names that older releases had, as type checkers are to see them; at run time `pinecone` looks them up one by one."""

from __future__ import annotations

from pinecone import (
    ApiError as PineconeApiException,
    AsyncIndex as IndexAsyncio,
    AsyncPinecone as PineconeAsyncio,
    ForbiddenError as ForbiddenException,
    NotFoundError as NotFoundException,
    PineconeConfig as Config,
    PineconeError as ListConversionException,
    PineconeError as PineconeApiAttributeError,
    PineconeError as PineconeApiKeyError,
    PineconeError as PineconeException,
    PineconeError as PineconeProtocolError,
    PineconeTypeError as PineconeApiTypeError,
    PineconeValueError as PineconeApiValueError,
    PineconeValueError as PineconeConfigurationError,
    RateLimitError as RateLimitException,
    ServiceError as ServiceException,
    UnauthorizedError as UnauthorizedException,
)
from pinecone.grpc import GrpcIndex as GRPCIndex, PineconeGRPC as PineconeGRPC

__all__ = [
    "Config",
    "ForbiddenException",
    "GRPCIndex",
    "IndexAsyncio",
    "ListConversionException",
    "NotFoundException",
    "PineconeApiAttributeError",
    "PineconeApiException",
    "PineconeApiKeyError",
    "PineconeApiTypeError",
    "PineconeApiValueError",
    "PineconeAsyncio",
    "PineconeConfigurationError",
    "PineconeException",
    "PineconeGRPC",
    "PineconeProtocolError",
    "RateLimitException",
    "ServiceException",
    "UnauthorizedException",
]
