// shutdown from include
include('inc.ts');
echo('main;');
