// list handlers none
echo(json_encode(ob_list_handlers()));
