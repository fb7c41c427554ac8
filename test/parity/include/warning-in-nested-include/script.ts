// warning in nested include
ini_set('html_errors', '0'); require('inc_a.ts'); trigger_error('main again');
