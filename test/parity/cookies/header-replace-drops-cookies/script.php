<?php // header replace drops cookies
setcookie('a', '1');
setcookie('b', '2');
header('Set-Cookie: c=3');
echo 'x';
