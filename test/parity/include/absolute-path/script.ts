// absolute path
include($_SERVER['DOCUMENT_ROOT'] + '/include/absolute-path/inc.ts');
