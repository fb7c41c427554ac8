<?php // c post no type
var_dump($_POST, $_SERVER['CONTENT_TYPE'] ?? null, $_SERVER['CONTENT_LENGTH'] ?? null);
