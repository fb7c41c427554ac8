// include in ob callback
ob_start((b) => { ob_get_level(); return b + (include('inc.ts')); }); echo('x'); ob_end_flush(); echo('y');
