// callbacks are any of PHP's functions that take text and a number
ob_start('STRREV'); ob_end_clean();
ob_start('htmlentities'); echo('<b>é</b>'); ob_end_flush();
ob_start('ucwords'); echo('hello world'); ob_end_flush();
