// handler null return is handled
set_error_handler((n, m) => { echo('H;'); return null; }); hex2bin('abc'); var_dump(error_get_last()); set_error_handler(() => { return 0; }); hex2bin('abc'); set_error_handler(() => { return ''; }); hex2bin('abc'); echo('quiet');
