<?php // encode partial output
echo json_encode(['ok' => 1, 'bad' => "\xff"], JSON_PARTIAL_OUTPUT_ON_ERROR), json_last_error();
