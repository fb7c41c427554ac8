<?php // missing include warns
include 'missing.php';
echo 'goes on';
