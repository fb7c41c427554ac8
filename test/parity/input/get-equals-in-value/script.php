<?php // get equals in value
echo json_encode($_GET);
