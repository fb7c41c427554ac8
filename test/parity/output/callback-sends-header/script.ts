// callback sends header
ob_start((buffer: string) => { header('X-Length: ' + strlen(buffer)); return buffer; });
echo('hello');
