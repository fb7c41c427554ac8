<?php // get scalar then array
echo json_encode($_GET);
