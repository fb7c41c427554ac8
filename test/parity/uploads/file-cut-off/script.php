<?php // the body ends inside the file: error 3
$file = $_FILES['f'];
echo $file['name'], '|', $file['full_path'], '|', $file['type'], '|', $file['error'], '|', $file['size'];
