// require once mixed
require('inc.ts');
var_dump(require_once('inc.ts'));
