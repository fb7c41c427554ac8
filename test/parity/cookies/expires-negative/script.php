<?php // expires negative
setcookie('s', 'v', -5);
echo 'x';
