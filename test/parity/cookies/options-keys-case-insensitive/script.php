<?php // options keys case insensitive
setcookie('o', 'v', ['PATH' => '/p', 'SameSite' => 'None', 'Secure' => true]);
echo 'x';
