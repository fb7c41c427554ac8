// exit array filter shutdown
register_shutdown_function(function (x) { echo(`[sd ${x}]`); }, 'arg');
let r = array_filter([1, 2, 3], function (x) { if (x === 3) exit("bye"); return true; });
