// uncaught with open buffers display off
ini_set('display_errors', '0');
ob_start((b: string) => `[${b}]`);
echo('partial');
throw new Exception('x');
