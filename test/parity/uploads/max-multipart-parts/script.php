<?php // max multipart parts
echo json_encode($_POST);
