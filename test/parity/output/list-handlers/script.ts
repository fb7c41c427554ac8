// list handlers
function deco(buffer: string) { return buffer; }
ob_start();
ob_start((buffer: string) => buffer);
ob_start(deco);
echo(json_encode(ob_list_handlers()));
