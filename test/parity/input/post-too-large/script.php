<?php // c post too large
var_dump($_POST, file_get_contents('php://input'));
