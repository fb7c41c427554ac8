// silence() stands in for @
const result = silence(() => ob_end_clean());
var_dump(result);
echo(error_get_last()['message']);
