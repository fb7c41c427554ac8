<?php // c post put
var_dump($_POST, $_REQUEST, file_get_contents('php://input'));
