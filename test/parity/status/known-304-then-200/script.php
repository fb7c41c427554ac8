<?php // known 304 then 200
http_response_code(304); http_response_code(200); echo 'body';
