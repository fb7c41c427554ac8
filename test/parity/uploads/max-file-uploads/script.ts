// max file uploads
echo(json_encode(Object.keys($_FILES)));
