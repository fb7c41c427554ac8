// 
throw new Exception('from prepend');
