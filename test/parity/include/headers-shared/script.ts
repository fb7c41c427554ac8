// headers shared
include('inc.ts');
header('X-Second: 2');
echo('body');
