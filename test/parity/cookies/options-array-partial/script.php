<?php // options array partial
setcookie('o', 'v', ['samesite' => 'Strict', 'httponly' => true]);
echo 'x';
