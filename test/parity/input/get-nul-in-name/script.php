<?php // get nul in name
echo json_encode($_GET);
