<?php // known 451
http_response_code(451); echo 'x';
