<?php // sent false clears file and line
$sent = headers_sent($file, $line);
var_dump($sent, $file, $line);
