//
echo('2');
include('inc_b.ts');
echo('4');
