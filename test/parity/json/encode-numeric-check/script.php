<?php // encode numeric check
echo json_encode(['12', '1.5', '1e3', 'x1', '0x1'], JSON_NUMERIC_CHECK);
