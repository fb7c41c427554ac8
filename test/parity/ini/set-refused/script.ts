// values that the handlers of single directives refuse
ini_set('html_errors', '0'); ob_start();
for (const [n, v] of [['arg_separator.output', ''], ['include_path', ''], ['memory_limit', '1'], ['memory_limit', 'abc'], ['memory_limit', '1M'], ['memory_limit', '64M'], ['memory_limit', '-1'],
  ['precision', '-2'], ['serialize_precision', '-5'], ['zend.assertions', '-1'], ['zend.exception_string_param_max_len', '-1'], ['zend.exception_string_param_max_len', '1000001'],
  ['zend.exception_string_param_max_len', '64M'], ['zend.script_encoding', 'UTF-8'], ['auto_detect_line_endings', 'On'], ['session.name', ''], ['session.name', '12'], ['session.name', 'A1'],
  ['session.save_handler', 'nosuch'], ['session.save_handler', 'user'], ['session.serialize_handler', 'xml'], ['session.serialize_handler', 'php_serialize'], ['session.sid_length', '21'], ['session.sid_length', '22'],
  ['session.sid_bits_per_character', '7'], ['session.cookie_lifetime', '-1'], ['session.gc_maxlifetime', 'abc'], ['session.upload_progress.name', 'x'], ['session.auto_start', '1'],
  ['upload_max_filesize', '1'], ['nosuch', '1'], ['expose_php', '0']] as [string, string][]) {
  echo(n, ' ', json_encode(v), ' '); const b = ini_get(n); const r = ini_set(n, v); var_dump(r === false ? false : r === b, ini_get(n) === v);
}
