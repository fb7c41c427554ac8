<?php // gzhandler none
ob_start('ob_gzhandler');
echo 'plain';
