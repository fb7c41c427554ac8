<?php // location with body and cookie
setcookie('a', '1');
header('Location: /next');
echo 'moving';
exit;
