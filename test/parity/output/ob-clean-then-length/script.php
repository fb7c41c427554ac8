<?php // ob clean then length
ob_start();
echo 'abc';
ob_clean();
var_dump(ob_get_length(), ob_get_contents());
