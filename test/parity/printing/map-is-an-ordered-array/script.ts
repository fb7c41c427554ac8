// integer keys keep their order in a Map
const array = new Map<unknown, unknown>([[5, 'five'], [2, 'two'], ['k', new Map([[9, 'nine'], [1, 'one']])]]);
print_r(array);
var_dump(array);
var_export(array);
echo(json_encode(array));
