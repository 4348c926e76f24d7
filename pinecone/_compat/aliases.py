# Made from pinecone/_compat/tables.py by `make generate`. Change that file, not this one.
"""Names that older releases had, as type checkers are to see them; at run time `pinecone` looks them up one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinecone._async.client import AsyncPinecone as PineconeAsyncio
    from pinecone._async.index import AsyncIndex as IndexAsyncio
    from pinecone.config import PineconeConfig as Config
    from pinecone.errors import (
        ApiError as PineconeApiException,
        ForbiddenError as ForbiddenException,
        NotFoundError as NotFoundException,
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
