<?php // known 403
http_response_code(403); echo 'x';
