<?php // unknown 599
http_response_code(599); echo 'x';
