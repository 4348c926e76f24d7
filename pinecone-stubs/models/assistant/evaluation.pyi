# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import AlignmentResult as AlignmentResult
from pinecone import AlignmentScores as AlignmentScores
from pinecone import EntailmentResult as EntailmentResult
