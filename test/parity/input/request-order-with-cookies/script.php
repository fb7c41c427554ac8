<?php // request order with cookies
echo json_encode($_REQUEST);
