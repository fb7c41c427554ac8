// the body ends inside the file: error 3
const file = $_FILES['f'];
echo(file['name'], '|', file['full_path'], '|', file['type'], '|', file['error'], '|', file['size']);
