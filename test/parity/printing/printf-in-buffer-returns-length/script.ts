// printf in buffer returns length
ob_start();
const length = printf('%s', 'grüße');
ob_end_clean();
echo(length);
