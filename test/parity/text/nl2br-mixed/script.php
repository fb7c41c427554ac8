<?php // nl2br mixed
echo json_encode([nl2br("a\r\nb"), nl2br("a\n\rb"), nl2br("a\rb"), nl2br('none'), nl2br("\n")]);
