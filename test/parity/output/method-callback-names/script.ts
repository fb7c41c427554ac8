// method callback names
class Deco { wrap(buffer: string) { return `[${buffer}]`; } static still(buffer: string) { return `${buffer}`; } }
ob_start([new Deco(), 'wrap']);
echo('x');
ob_end_flush();
