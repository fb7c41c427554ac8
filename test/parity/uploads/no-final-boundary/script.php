<?php // no final boundary
echo json_encode($_POST);
