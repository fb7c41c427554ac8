//
throw new Exception('inside');
