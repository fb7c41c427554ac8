// exit inside
echo('before;');
include('inc.ts');
echo('not reached');
