// callback returns value
var_dump(header_register_callback(() => { header('X-A: 1'); }));
