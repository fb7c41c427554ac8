<?php // extensions: their names and order, and which functions are whose
$known = ['Core', 'date', 'pcre', 'zlib', 'filter', 'hash', 'json', 'random', 'SPL', 'session', 'standard', 'cgi-fcgi', 'calendar', 'ctype', 'iconv', 'mbstring'];
echo implode(' ', array_values(array_intersect(get_loaded_extensions(), $known))), "\n";
foreach (['Core', 'CORE', 'Standard', 'cgi-fcgi', 'nope', ''] as $name) echo $name, ' ', extension_loaded($name) ? 'loaded' : 'missing', "\n";
$owners = ['Core' => ['strlen', 'define', 'error_reporting', 'get_class', 'function_exists', 'get_included_files', 'gc_enable', 'get_resource_id'], 'standard' => ['md5', 'shuffle', 'constant', 'error_log', 'ip2long', 'var_dump', 'str_getcsv', 'is_resource', 'escapeshellarg', 'error_get_last'], 'date' => ['time', 'date'], 'random' => ['mt_rand', 'random_int', 'lcg_value'], 'SPL' => ['spl_object_id'], 'iconv' => ['iconv'], 'hash' => ['hash', 'hash_file'], 'cgi-fcgi' => ['fastcgi_finish_request', 'getallheaders'], 'ZLIB' => ['ob_gzhandler'], 'session' => ['session_start'], 'calendar' => ['easter_days'], 'pcre' => ['preg_match'], 'zend' => ['strcmp']];
foreach ($owners as $extension => $names) {
    $functions = get_extension_funcs($extension);
    foreach ($names as $name) echo $extension, ' ', $name, ' ', in_array($name, $functions) ? 'yes' : 'no', "\n";
}
$standard = get_extension_funcs('standard'); $core = get_extension_funcs('Core');
foreach (['strlen', 'echo', 'print', 'exit', 'die', 'isset', 'empty', 'mt_rand', 'time', 'iconv', 'getallheaders'] as $name) echo $name, ' ', in_array($name, $standard) ? 'standard' : '', in_array($name, $core) ? 'Core' : '', "\n";
var_dump(get_extension_funcs('nope'), phpversion('nope'), phpversion('CORE') === phpversion());
