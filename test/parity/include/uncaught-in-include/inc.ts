//
//
throw new Exception('in include');
