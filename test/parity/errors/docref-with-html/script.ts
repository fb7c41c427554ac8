// docref with html
ini_set('docref_root', 'http://php.net/'); ini_set('docref_ext', '.php'); hex2bin('1'); trigger_error('user'); ob_end_clean(); ini_set('html_errors', '0'); hex2bin('1'); strtoupper(null);
