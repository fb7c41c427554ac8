<?php // quoted boundary
echo json_encode($_POST);
