<?php // silence() stands in for @
$result = @ob_end_clean();
var_dump($result);
echo error_get_last()['message'];
