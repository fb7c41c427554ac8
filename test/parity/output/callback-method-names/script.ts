// callback method names
class Deco { wrap(buffer: string) { return `[${buffer}]`; } static fixed(buffer: string) { return `(${buffer})`; } }
ob_start([new Deco(), 'wrap']);
ob_start([Deco, 'fixed']);
echo(json_encode(ob_list_handlers()));
