// uncaught 500 204
http_response_code(204);
strlen();
