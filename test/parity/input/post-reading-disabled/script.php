<?php // post reading disabled
echo count($_POST), file_get_contents('php://input');
