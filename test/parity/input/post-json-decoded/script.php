<?php // post json decoded
$data = json_decode(file_get_contents('php://input'), true);
echo $data['name'], $data['n'];
