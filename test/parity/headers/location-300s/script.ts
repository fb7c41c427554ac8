// b location 300s
let $c; for (const $c of [300, 301, 302, 303, 304, 305, 307, 308]) {
  http_response_code($c);
  header("Location: /x");
  echo(http_response_code(), " ");
}
http_response_code(200);
header_remove("Location");
