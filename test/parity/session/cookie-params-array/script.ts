// cookie params array
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/cookie-params-array'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); var_dump(session_set_cookie_params({'Lifetime': 5, 'PATH': '/q', 'samesite': 'Strict', 'httponly': true})); session_name('Other'); session_id('cq'); var_dump(session_get_cookie_params());
echo(json_encode(headers_list() === []));
