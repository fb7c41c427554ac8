// uncaught display on is 200
throw new Exception('shown');
