// shutdown registers itself thrice
let count = 0;
function again() { count++; echo(count); if (count < 3) { register_shutdown_function(again); } }
register_shutdown_function(again);
