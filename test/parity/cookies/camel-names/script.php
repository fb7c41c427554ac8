<?php // camel names
setcookie('a', 'b');
setrawcookie('c', 'd');
echo count(headers_list());
