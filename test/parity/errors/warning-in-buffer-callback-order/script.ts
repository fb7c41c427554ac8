// warning in buffer callback order
ob_start((buffer: string) => `<${buffer}>`);
ini_set('html_errors', '0');
echo('before ');
trigger_error('shouted', E_USER_NOTICE);
echo('after');
