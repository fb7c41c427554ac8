// callback ob get clean inside
ob_start((buffer: string) => { return ob_get_clean(); });
echo('x');
