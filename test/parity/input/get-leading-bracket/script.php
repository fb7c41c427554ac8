<?php // get leading bracket
echo json_encode($_GET);
