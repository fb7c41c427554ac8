<?php // async finish
$f = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-async-finish.txt';
echo "front"; fastcgi_finish_request();
file_put_contents($f, "later\nend\n"); echo "lost";
