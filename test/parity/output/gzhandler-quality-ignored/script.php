<?php // gzhandler quality ignored
ob_start('ob_gzhandler');
echo 'text';
