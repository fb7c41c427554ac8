// headers in callback at end
ob_start((buffer: string) => { header('Content-Length: ' + strlen(buffer)); header('ETag: "' + strlen(buffer) + '"'); return buffer; });
echo('twelve bytes');
