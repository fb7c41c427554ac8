<?php // error messages
foreach (['{"a":}', "\"\x01\"", "\"\xff\"", '[1}', '{"a":1'] as $bad) { json_decode($bad); echo json_last_error(), ':', json_last_error_msg(), "\n"; }
