<?php // too large for ini
$file = $_FILES['f'];
echo $file['name'], '|', $file['full_path'], '|', $file['type'], '|', $file['error'], '|', $file['size'];
