<?php // server addresses
echo $_SERVER['REMOTE_ADDR'], ' ', $_SERVER['SERVER_ADDR'], ' ', $_SERVER['REQUEST_SCHEME'], ' ', $_SERVER['HTTPS'] ?? 'no https';
