// exit with nested buffers
ob_start((b: string) => `1<${b}>`);
ob_start((b: string) => `2<${b}>`);
echo('a');
exit('b');
