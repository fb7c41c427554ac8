<?php // unknown 418
http_response_code(418); echo 'teapot';
