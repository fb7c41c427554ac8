<?php // no content type
$file = $_FILES['f'];
echo $file['name'], '|', $file['full_path'], '|', $file['type'], '|', $file['error'], '|', $file['size'];
