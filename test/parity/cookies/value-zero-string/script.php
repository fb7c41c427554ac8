<?php // value zero string
setcookie('a', '0');
echo 'x';
