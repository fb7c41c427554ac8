<?php // b status header and code
http_response_code(201);
header('Status: 404 Nope');
