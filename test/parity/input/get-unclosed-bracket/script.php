<?php // get unclosed bracket
echo json_encode($_GET);
