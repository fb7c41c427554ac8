<?php // declared length
header('Content-Length: 5');
echo 'hello';
