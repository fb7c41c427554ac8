// sees superglobals
include('inc.ts');
