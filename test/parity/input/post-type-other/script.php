<?php // c post type other
var_dump($_POST, file_get_contents('php://input'));
