// server content type absent on get
var_dump($_SERVER['CONTENT_TYPE'], $_SERVER['CONTENT_LENGTH'], $_SERVER['PATH_INFO'] ?? 'unset');
