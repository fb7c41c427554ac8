// cookie lifetime
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/cookie-lifetime'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('cl'); session_start({'cookie_lifetime': 86400, 'cookie_path': '', 'cookie_domain': '.ex.com', 'cookie_samesite': 'None', 'cookie_secure': '1'}); echo('x');
