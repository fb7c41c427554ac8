// b content type kinds
let $t; for (const $t of ['text/plain', 'text/xml; charset=utf-16', 'TEXT/PLAIN', 'application/json', 'text/html;Charset=x', 'text', 'image/png', '', 'text/plain;', 'text/plain; boundary=a']) {
header(`Content-Type: ${$t}`);
  echo("");
  print_r(headers_list());
  header_remove("Content-Type");
}
