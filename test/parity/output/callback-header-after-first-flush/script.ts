// callback header after first flush
ob_start((buffer: string, phase: number) => { return buffer + json_encode(headers_sent()); });
echo('a'); ob_flush();
echo('b'); ob_end_flush();
