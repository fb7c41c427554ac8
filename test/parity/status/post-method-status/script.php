<?php // post method status
http_response_code(201); echo $_SERVER['REQUEST_METHOD'];
