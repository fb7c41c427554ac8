// json api die
header('Content-Type: application/json'); function fail(c, m) { http_response_code(c); die(json_encode({'ok': false, 'error': m})); } if (!(($_GET['id']) != null)) fail(422, 'id missing'); echo('never');
