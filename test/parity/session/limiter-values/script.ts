// limiter values
ob_start(); var_dump(session_cache_limiter('public'), session_cache_limiter(), session_cache_expire(5), session_cache_expire(), ini_get('session.cache_expire'), session_cache_limiter('zzz'), session_cache_limiter());
