// callback ob clean inside
ob_start((buffer: string) => { ob_clean(); return buffer; });
echo('x');
ob_end_flush();
echo('not reached');
