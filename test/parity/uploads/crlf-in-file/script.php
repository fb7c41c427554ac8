<?php // crlf in file
$file = $_FILES['f'];
echo $file['name'], '|', $file['full_path'], '|', $file['type'], '|', $file['error'], '|', $file['size'];
echo '|', base64_encode(file_get_contents($file['tmp_name']));
