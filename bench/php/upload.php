<?php
$file = $_FILES['file'];
echo "{$_POST['title']}: {$file['name']}, {$file['size']} bytes";
