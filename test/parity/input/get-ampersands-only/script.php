<?php // get ampersands only
echo json_encode($_GET);
