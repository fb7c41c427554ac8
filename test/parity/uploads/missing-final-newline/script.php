<?php // missing final newline
echo json_encode($_POST);
