<?php // unknown 299
http_response_code(299); echo 'x';
