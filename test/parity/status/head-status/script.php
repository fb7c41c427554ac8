<?php // head status
http_response_code(404);
