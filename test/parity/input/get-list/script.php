<?php // get list
echo json_encode($_GET['b']), count($_GET['b']);
