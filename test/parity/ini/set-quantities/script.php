<?php // what PHP says of quantities that are none
ini_set('html_errors', '0'); ob_start();
foreach ([' 5', '5x', 'x5', '5kk', '5k m', ' ', '-', '0x', '0xZ', '0b12', '0o9', '09', '1e3', '5 K ', 'k', '-1M', '0x1G', '99999999999999999999', '8G8', "5\0M", "\n5\té", '+', '- 5', '00x5', '9999999999G'] as $v) {
  echo json_encode($v), ' '; var_dump(ini_set('default_socket_timeout', $v));
}
var_dump(ini_parse_quantity('1.5G'), ini_parse_quantity('x'), ini_parse_quantity('0x1k'), ini_parse_quantity(' 12 m '));
