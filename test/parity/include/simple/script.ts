// simple
echo('before;');
include('inc.ts');
echo('after');
