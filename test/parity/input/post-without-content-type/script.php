<?php // post without content type
echo count($_POST), file_get_contents('php://input');
