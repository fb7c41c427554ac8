<?php // known 100 range 404 text
http_response_code(404); echo json_encode(http_response_code());
