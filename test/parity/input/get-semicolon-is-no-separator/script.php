<?php // get semicolon is no separator
echo json_encode($_GET);
