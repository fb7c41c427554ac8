<?php // content type empty
header('Content-Type:');
echo 'x';
