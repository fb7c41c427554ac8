<?php //
ob_start();
echo 'opened ';
