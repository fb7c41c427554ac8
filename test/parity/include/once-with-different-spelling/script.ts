// once with different spelling
include_once('inc.ts');
var_dump(include_once('./inc.ts'));
