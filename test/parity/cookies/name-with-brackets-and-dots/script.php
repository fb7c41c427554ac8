<?php // name with brackets and dots
setcookie('a.b[c]', '1');
echo 'x';
