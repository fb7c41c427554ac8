<?php // gzhandler with inner callback
ob_start('ob_gzhandler');
ob_start(function ($buffer) { return strtoupper($buffer); });
echo 'inner ';
ob_end_flush();
echo 'outer ', implode(',', ob_list_handlers());
