<?php // input stream empty for multipart
var_dump(file_get_contents('php://input'));
