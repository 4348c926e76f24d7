class PineconeConfig:
    def __init__(self, /, api_key='', host='', timeout=30.0, additional_headers=..., source_tag='', proxy_url='', proxy_headers=..., ssl_ca_certs=None, ssl_verify=True, connection_pool_maxsize=0, retry_config=..., api_version=None, connect_timeout=1.0, http_client=None, grpc_scheme=''): ...
    additional_headers: object
    api_key: object
    api_version: object
    connect_timeout: object
    connection_pool_maxsize: object
    grpc_scheme: object
    host: object
    http_client: object
    pool_size: object
    proxy_headers: object
    proxy_url: object
    retry_config: object
    source_tag: object
    ssl_ca_certs: object
    ssl_verify: object
    timeout: object
from pinecone import RetryConfig as RetryConfig
