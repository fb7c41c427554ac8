// argument type
try { http_response_code('abc'); } catch (e) { echo(e.message); }
