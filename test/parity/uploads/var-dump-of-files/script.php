<?php // var dump of files
$_FILES['f']['tmp_name'] = 'somewhere';
var_dump($_FILES);
