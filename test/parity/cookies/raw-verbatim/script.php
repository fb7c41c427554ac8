<?php // raw verbatim
setrawcookie('raw', 'a%20b+c/d');
echo 'x';
