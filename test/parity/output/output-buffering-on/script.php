<?php // output buffering on
echo ob_get_level(), ' ';
echo json_encode(ob_get_status());
header('X-Late: fine');
