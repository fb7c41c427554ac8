// array of files
echo(json_encode($_FILES['f']['name']), json_encode($_FILES['f']['size']), json_encode($_FILES['f']['error']), json_encode(Object.keys($_FILES['f'])));
