// nested names
const files = $_FILES['doc'];
echo(json_encode(files['name']), json_encode(files['size']));
