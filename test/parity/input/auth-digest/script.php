<?php // c auth digest
var_dump($_SERVER['PHP_AUTH_USER'] ?? null, $_SERVER['PHP_AUTH_DIGEST'] ?? null, $_SERVER['HTTP_AUTHORIZATION'] ?? null);
