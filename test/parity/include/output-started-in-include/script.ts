// output started in include
include('inc.ts');
header('X-Late: 1');
