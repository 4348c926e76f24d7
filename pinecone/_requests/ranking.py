"""Matches of several namespaces merged into one ranking."""

from __future__ import annotations

from pinecone._checks import shown
from pinecone._requests import arguments
from pinecone._requests.index import total_usage
from pinecone.errors import PineconeValueError
from pinecone.models import Metric, QueryNamespacesResults, QueryResponse, ScoredVector, Usage
from pinecone_api.default.db_control import limits
from pinecone_api.default.db_data import limits as data_limits


def checked_metric(value: object) -> str:
    """Check how scores compare."""
    return arguments.one_of(value, "metric", limits.DenseVectorField.metric.known)


class QueryResultsAggregatorInvalidTopKError(PineconeValueError):
    """A ranking was asked for with a `top_k` that cannot work."""

    def __init__(self, top_k: int) -> None:
        allowed = data_limits.QueryRequest.top_k
        super().__init__(
            f"top_k: expected an integer from {allowed.low} to {allowed.high}, got {shown(top_k)}"
        )
        self.top_k = top_k


class QueryResultsAggregator:
    """Collects the answers of queries to several namespaces and ranks their matches together.

    Args:
        metric: How the index compares vectors; with `"euclidean"` a small score is a good one.
        top_k: Matches to keep, 1 to 10,000. Default 10.

    Raises:
        PineconeValueError: An argument cannot work.

    Example:
        merged = QueryResultsAggregator(metric="cosine", top_k=3)
        merged.add_results("", index.query(vector=[0.1, 0.2, 0.3], top_k=3))
        print(merged.get_results().matches)
    """

    def __init__(self, *, metric: Metric | str, top_k: int = 10) -> None:
        self._sign = 1 if checked_metric(metric) == "euclidean" else -1
        try:
            self._top_k = arguments.within(top_k, "top_k", data_limits.QueryRequest.top_k)
        except PineconeValueError as error:
            raise QueryResultsAggregatorInvalidTopKError(top_k) from error
        self._matches: list[ScoredVector] = []
        self._usage: dict[str, Usage] = {}

    def add_results(self, namespace: str, response: QueryResponse) -> None:
        """Add the answer of one namespace."""
        self._matches += response.matches
        self._usage[namespace] = response.usage or Usage(read_units=0)

    def get_results(self) -> QueryNamespacesResults:
        """Return the best matches of all answers added so far."""
        # Sorting is stable: equal matches stay in the order their namespaces were added.
        ranked = sorted(self._matches, key=lambda match: self._sign * match.score)
        return QueryNamespacesResults(
            matches=ranked[: self._top_k],
            usage=total_usage(Usage, self._usage.values()) or Usage(read_units=0),
            ns_usage=dict(self._usage),
        )
