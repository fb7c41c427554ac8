<?php // text fields
echo json_encode($_POST), count($_FILES);
