<?php // www authenticate 401
header('WWW-Authenticate: Basic realm="here"');
echo http_response_code();
