// gzhandler gzip
ob_start('ob_gzhandler');
echo(str_repeat('compress me ', 50));
ob_end_clean();
echo('plain after all');
echo(json_encode(headers_list()));
