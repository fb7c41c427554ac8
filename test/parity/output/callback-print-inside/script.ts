// callback print inside
ob_start((buffer: string) => { var_dump('lost'); printf('lost'); return buffer; });
echo('x');
ob_end_flush();
