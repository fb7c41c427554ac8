// warning names included file
include('inc.ts');
