<?php // get deep nesting
echo json_encode($_GET);
