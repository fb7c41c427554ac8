// b callback bad
let $e; try { header_register_callback("nope"); } catch ($e) { echo($e.getMessage()); }
try { header_register_callback(); } catch ($e) { echo($e.getMessage()); }
