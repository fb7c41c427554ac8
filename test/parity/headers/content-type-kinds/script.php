<?php // b content type kinds
foreach (['text/plain', 'text/xml; charset=utf-16', 'TEXT/PLAIN', 'application/json', 'text/html;Charset=x', 'text', 'image/png', '', 'text/plain;', 'text/plain; boundary=a'] as $t) { //ts: for (const $t of ['text/plain', 'text/xml; charset=utf-16', 'TEXT/PLAIN', 'application/json', 'text/html;Charset=x', 'text', 'image/png', '', 'text/plain;', 'text/plain; boundary=a']) {
  header("Content-Type: $t"); //ts: header(`Content-Type: ${$t}`);
  echo '';
  print_r(headers_list());
  header_remove('Content-Type');
}
