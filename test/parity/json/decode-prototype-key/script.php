<?php // decode prototype key
echo json_encode(json_decode('{"__proto__": {"x": 1}, "constructor": 2}', true));
