<?php // content type charset appended
header('Content-Type: text/plain');
echo 'plain';
