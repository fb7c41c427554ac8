// status line does not list
header('HTTP/1.1 404 Not Here'); header('X-A: 1'); echo(headers_list().length);
