// restore error reporting
error_reporting(E_ERROR); trigger_error('hidden'); ini_restore('error_reporting'); echo(error_reporting()); ini_set('error_reporting', 'E_ALL'); echo(',', error_reporting(), ',', ini_get('error_reporting')); ini_set('error_reporting', E_ALL & ~E_NOTICE); echo(',', error_reporting(), ini_get('error_reporting')); error_reporting(5); echo(',', ini_get('error_reporting'));
