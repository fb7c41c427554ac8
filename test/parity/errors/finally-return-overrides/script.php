<?php // finally return overrides
function f() { try { throw new Exception('lost'); } finally { return 'kept'; } } echo f(); function g() { foreach ([1, 2, 3] as $i) { try { if ($i === 2) continue; echo $i; } finally { echo "f$i"; } } } g();
