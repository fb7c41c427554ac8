<?php // round trip
setcookie('n', (string) ($_COOKIE['n'] + 1));
echo $_COOKIE['seen'];
