<?php // file mode invalid
foreach (['x;/tmp', '1;9999999;/nonexistent', ';/nonexistent', '-1;/tmp'] as $path) { ob_start(); session_id('a1'); session_save_path($path); var_dump(session_start(), session_status()); session_abort(); $out = ob_get_clean(); $all[] = $out; }
echo implode("\n", $all);
