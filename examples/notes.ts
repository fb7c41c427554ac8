// A JSON endpoint: GET returns the note in the cookie, PUT stores a new one.
header('Content-Type: application/json');

switch ($_SERVER.REQUEST_METHOD) {
  case 'GET':
    echo(json_encode({ note: $_COOKIE.note ?? null }));
    break;
  case 'PUT': {
    const sent: unknown = json_decode(String(file_get_contents('php://input')), true);
    const note = (sent as { note?: unknown } | null)?.note;
    if (typeof note !== 'string' || note === '') {
      http_response_code(400);
      die(json_encode({ error: 'note must be a string' }));
    }
    setcookie('note', note, { path: '/', httponly: true, samesite: 'Lax' });
    http_response_code(201);
    echo(json_encode({ note }, JSON_UNESCAPED_UNICODE));
    break;
  }
  default:
    header('Allow: GET, PUT');
    http_response_code(405);
}
