"""Upsert and query against an embedded Pinecone: no account, no network."""

from pinecone.local import PineconeLocal


def main() -> None:
    with PineconeLocal() as local, local.client() as pc:
        pc.indexes.create(
            name="colours",
            dimension=3,
            metric="euclidean",
            spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
        )
        with pc.index("colours") as index:
            index.upsert(
                vectors=[
                    ("tomato", [255, 99, 71], {"family": "red"}),
                    ("teal", [0, 128, 128], {"family": "blue"}),
                    ("navy", [0, 0, 128], {"family": "blue"}),
                    ("gold", [255, 215, 0], {"family": "yellow"}),
                ]
            )
            answer = index.query(vector=[250, 110, 60], top_k=2, include_metadata=True)
            for match in answer.matches:
                print(f"{match.id:<8} squared distance {match.score:7.0f}")
            blue = index.query(vector=[250, 110, 60], top_k=1, filter={"family": "blue"})
            print(f"nearest blue: {blue.matches[0].id}")


if __name__ == "__main__":
    main()
