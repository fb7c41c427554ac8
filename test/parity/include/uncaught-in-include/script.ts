// uncaught in include
include('inc.ts');
