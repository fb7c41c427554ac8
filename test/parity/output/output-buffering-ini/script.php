<?php // output buffering ini
echo 'a', ob_get_level();
header('X-Late: fine');
echo json_encode(ob_get_status());
