<?php // location explicit 301
header('Location: /new', true, 301); echo http_response_code();
