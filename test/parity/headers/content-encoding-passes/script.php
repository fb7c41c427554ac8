<?php // content encoding passes
header('Content-Encoding: identity');
echo 'x';
