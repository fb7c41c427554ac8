<?php // options array
setcookie('o', 'v', ['expires' => 1893456000, 'path' => '/p', 'domain' => 'ex.com', 'secure' => true, 'httponly' => true, 'samesite' => 'Lax']);
echo 'x';
