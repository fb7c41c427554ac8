<?php // get dots and spaces mangled
echo json_encode($_GET);
