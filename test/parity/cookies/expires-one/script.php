<?php // expires one
setcookie('s', 'v', 1);
echo 'x';
