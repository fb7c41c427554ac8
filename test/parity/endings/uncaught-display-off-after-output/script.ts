// uncaught display off after output
ini_set('display_errors', '0');
echo('already here');
throw new Exception('hidden');
