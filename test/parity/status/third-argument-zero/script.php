<?php // third argument zero
http_response_code(404); header('X-A: 1', true, 0); echo http_response_code();
