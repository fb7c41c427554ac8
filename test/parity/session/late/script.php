<?php // late
echo 'out';
var_dump(session_start());
var_dump(session_name('zz'), session_id('q'), session_save_path('/x'), session_cache_limiter('x'), session_cache_expire(4), session_regenerate_id());
var_dump(session_module_name('files'), session_set_cookie_params(1), ini_set('session.name', 'x'), session_status());
