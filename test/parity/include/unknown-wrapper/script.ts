// unknown wrapper
ini_set('html_errors', '0'); var_dump(include('nosuch://x')); include('no.such+2://y/z'); var_dump(silence(() => include_once('zip1://a')));
