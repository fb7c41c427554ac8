// once spellings
var_dump(include_once('inc.ts')); var_dump(include_once('./inc.ts')); var_dump(require_once('../once-spellings/inc.ts')); var_dump(include_once('././inc.ts')); var_dump(include('inc.ts')); var_dump(require_once('inc.ts')); var_dump(include_once('missing.php'), silence(() => include_once('missing.php')));
