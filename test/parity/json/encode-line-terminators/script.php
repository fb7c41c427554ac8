<?php // encode line terminators
echo json_encode("a\u{2028}b", JSON_UNESCAPED_UNICODE), json_encode("a\u{2028}b", JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS);
