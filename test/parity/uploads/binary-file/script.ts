// binary file
echo($_FILES['f']['size'], ' ', base64_encode(file_get_contents($_FILES['f']['tmp_name'])));
