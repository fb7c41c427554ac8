<?php // c no post reading
var_dump($_POST, file_get_contents('php://input'));
