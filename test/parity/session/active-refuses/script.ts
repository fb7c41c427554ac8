// active refuses
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/active-refuses'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('ar'); session_start(); ob_start();
var_dump(session_name('zz'), session_id('q'), session_save_path('/x'), session_cache_limiter('x'), session_cache_expire(4));
var_dump(session_module_name('files'), session_set_cookie_params(1), ini_set('session.name', 'x'), session_start(), session_id(), session_name());
