<?php // part without disposition
echo json_encode($_POST);
