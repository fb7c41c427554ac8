// uncaught display off redirect kept
ini_set('display_errors', '0');
header('Location: /x');
throw new Exception('x');
