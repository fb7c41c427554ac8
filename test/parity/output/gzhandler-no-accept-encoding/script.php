<?php // gzhandler no accept encoding
ob_start('ob_gzhandler');
echo 'text';
