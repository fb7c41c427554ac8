// memory limit set
ini_set('html_errors', '0'); var_dump(ini_set('memory_limit', '256M'), ini_get('memory_limit'), ini_set('memory_limit', '-1'), ini_get('memory_limit'), ini_set('memory_limit', 'lots'), ini_get('memory_limit'), ini_set('memory_limit', 134217728), ini_get('memory_limit'));
