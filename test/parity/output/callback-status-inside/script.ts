// callback status inside
ob_start((buffer: string) => { return buffer + json_encode(ob_get_status()); });
echo('x');
ob_end_flush();
