<?php // after output setcookie warns
echo 'body ';
var_dump(setcookie('a', 'b'));
