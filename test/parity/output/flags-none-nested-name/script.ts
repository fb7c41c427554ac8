// flags none nested name
function deco(buffer: string) { return `[${buffer}]`; }
ob_start();
ob_start(deco, 0, 0);
echo('x');
ob_flush();
ob_end_clean();
