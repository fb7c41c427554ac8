// callback fatal error inside
ob_start((buffer: string) => { trigger_error('stop', E_USER_ERROR); return buffer; });
echo('x');
ob_end_flush();
echo('not reached');
