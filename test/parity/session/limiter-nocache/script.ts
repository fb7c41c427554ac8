// limiter nocache
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/limiter-nocache'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_cache_limiter('nocache'); session_cache_expire(10); touch(__FILE__, 1700000000); clearstatcache(); session_id('l1'); session_start(); echo('x');
