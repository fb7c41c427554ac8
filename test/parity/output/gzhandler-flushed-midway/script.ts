// gzhandler flushed midway
ob_start('ob_gzhandler');
echo('first ');
ob_flush(); flush();
echo('second');
