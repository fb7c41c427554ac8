<?php // get invalid percent kept
echo json_encode($_GET);
