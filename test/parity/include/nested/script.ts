// nested
echo('1');
include('inc_a.ts');
echo('5');
