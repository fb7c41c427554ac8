<?php // declared length not a number
header('Content-Length: abc');
echo 'hello';
