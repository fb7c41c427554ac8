// ignore repeated variants
ini_set('html_errors', '0'); ini_set('ignore_repeated_errors', '1'); function w(m) { trigger_error(m); }
w('a'); w('a'); w('b'); w('a'); trigger_error('a'); trigger_error('a'); ini_set('ignore_repeated_source', '1');
trigger_error('a'); trigger_error('c'); trigger_error('c', E_USER_WARNING);
w('c'); ini_set('ignore_repeated_errors', '0'); w('c'); w('c');
