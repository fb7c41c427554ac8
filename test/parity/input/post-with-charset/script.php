<?php // post with charset
echo json_encode($_POST);
