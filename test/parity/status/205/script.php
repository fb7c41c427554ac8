<?php // b 205
http_response_code(205);
echo 'x';
