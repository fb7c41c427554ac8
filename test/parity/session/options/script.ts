// options
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/options'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('op'); var_dump(session_start({'name': 'Opt', 'cookie_lifetime': 60, 'cookie_secure': true, 'cache_limiter': 'private', 'lazy_write': false})); var_dump(session_name(), ini_get('session.cookie_secure'), ini_get('session.lazy_write'));
