<?php // delete empty value
setcookie('del', '');
echo 'x';
