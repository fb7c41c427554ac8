<?php // get leading spaces stripped
echo json_encode($_GET);
