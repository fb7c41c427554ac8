<?php // known 511
http_response_code(511); echo 'x';
