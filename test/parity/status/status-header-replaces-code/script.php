<?php // status header replaces code
http_response_code(500); header('Status: 403'); echo http_response_code();
