// exit expression operators
var ok = true; ok || exit('never'); ok && print(('and;')); var no = false; no || print(('or;')); no || die('done');
