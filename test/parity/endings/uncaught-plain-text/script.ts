// uncaught plain text
ini_set('html_errors', '0');
throw new Exception('plain <text>');
