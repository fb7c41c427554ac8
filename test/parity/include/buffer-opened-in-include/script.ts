// buffer opened in include
include('inc.ts');
echo('inside');
echo(strtoupper(ob_get_clean()));
