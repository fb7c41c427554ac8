// max file uploads
echo(json_encode(array_keys($_FILES)));
