"""Do one call in a fresh process, with nothing imported that it does not need; print what it cost."""

import json
import sys
import time

import pinecone

index = pinecone.Pinecone(api_key="benchmark").index(host=sys.argv[1])
found = index.query(vector=[0.5] * int(sys.argv[2]), top_k=10)
print(json.dumps({"cpu_us": time.process_time() * 1e6, "matches": len(found.matches)}), flush=True)
