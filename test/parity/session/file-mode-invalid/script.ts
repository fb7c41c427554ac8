// file mode invalid
const $all = []; for (const $path of ['x;/tmp', '1;9999999;/nonexistent', ';/nonexistent', '-1;/tmp']) { ob_start(); session_id('a1'); session_save_path($path); var_dump(session_start(), session_status()); session_abort(); const $out = ob_get_clean(); $all.push($out); }
echo(implode("\n", $all));
